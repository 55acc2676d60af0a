"""Canonical JSON: the one way to write a document, so that its digest can be compared.

A subset of RFC 8785: keys sorted, no white space, UTF-8, integers as integers; reals are
written by their shortest digits that read back to the same value. NaN and infinity do not exist.
"""

from __future__ import annotations

import json

from ..errors import Problem
from .sm3 import sm3


def canonical(document: object) -> bytes:
    """Return `document` as canonical JSON; raise EDIT-01 for what JSON cannot hold."""
    try:
        text = json.dumps(
            document, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
        )
        return text.encode("utf-8")
    except (TypeError, ValueError) as error:
        raise Problem("EDIT-01", reason=str(error)) from error


def digest_of(document: object) -> str:
    """Return the SM3 of the canonical JSON of `document`."""
    return sm3(canonical(document))
