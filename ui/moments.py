"""Times as the reader's locale writes them, on every system alike."""

from __future__ import annotations

from datetime import datetime

from qgis.PyQt.QtCore import QDateTime, QLocale

SHORT = QLocale.FormatType.ShortFormat


def moment_text(moment: datetime) -> str:
    """Return date and time of day, in the computer's zone, in the short form of the locale."""
    return str(QLocale().toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())), SHORT))


def clock_text(moment: datetime) -> str:
    """Return the time of day, in the computer's zone, in the short form of the locale."""
    when = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return str(QLocale().toString(when.time(), SHORT))
