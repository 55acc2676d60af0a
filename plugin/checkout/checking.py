"""What edits of a working copy are held against, and the check alone, without sending."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsApplication

from ...core.editing.checks import Finding, Rules, check
from ...core.editing.findings import placed
from ...core.editing.neighbours import Neighbours
from ...core.editing.rule_book import rule_book
from ...core.editing.tracking import Tracking
from ...core.errors import Problem
from ...core.feedback import Feedback, Silent
from ...core.standards.classes import land_class, survey_class
from ..layers.qgis_backend import QgsBackend
from .working_copy import WorkingCopy

ENVIRONMENT = "SHANHE_CHECKS"


def presets_folder() -> Path:
    """Return where an office's own tables of rules lie: in the profile, or where it says."""
    named = os.environ.get(ENVIRONMENT)
    if named:
        return Path(named)
    return Path(QgsApplication.qgisSettingsDirPath(), "shanhe", "checks")


def check_copy(copy: WorkingCopy, feedback: Optional[Feedback] = None) -> list[Finding]:
    """Return what is wrong with the pending edits; nothing is sealed or sent."""
    with closing(copy.tracking()) as tracking:
        rules, changes = rules_for(copy, tracking), tracking.changes()
        return placed(check(changes, rules, feedback or Silent()), changes)


def rules_for(copy: WorkingCopy, tracking: Tracking) -> Rules:
    """Return what the copy's edits are checked against before they are sealed."""
    return Rules(
        tracking.schema,
        tracking.srs,
        QgsBackend(),
        copy.extent,
        DOMAINS,
        rule_book(tracking.schema.layer, presets_folder()),
        Neighbours.of(tracking),
    )


def _known(lookup: Callable[[str], object]) -> Callable[[str], bool]:
    def known(code: str) -> bool:
        try:
            lookup(code)
        except Problem:
            return False
        return True

    return known


DOMAINS = {
    "DLBM": _known(survey_class),
    "KCDLBM": _known(survey_class),
    "YDYHFLDM": _known(land_class),
}
"""The fields whose values are codes of a standard: 三调 classes and 用地用海 classes."""
