"""Texts from outside where Qt would read them as HTML."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """Return a tool tip that shows `text` as it is, whatever tags it holds."""
    return "<span>" + escape(text).replace("\n", "<br>") + "</span>" if text else ""
