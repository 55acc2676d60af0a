"""Verdicts of a check and of a site. Their ids are stable and never translated."""

from __future__ import annotations

from enum import Enum
from typing import Iterable


class Verdict(str, Enum):
    """通过, 提示, 无法判定, 不通过: in the order from the best to the worst."""

    PASSED = "pass"
    NOTICE = "notice"
    UNDETERMINED = "undetermined"
    FAIL = "fail"


ORDER = tuple(Verdict)
OF_SEVERITY = {"error": Verdict.FAIL, "warning": Verdict.NOTICE, "info": Verdict.PASSED}


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the conclusion from `verdicts`; pass where there are none."""
    return max(verdicts, key=ORDER.index, default=Verdict.PASSED)
