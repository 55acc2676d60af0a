"""The one place that takes secrets out of text before it is logged or shown."""

from __future__ import annotations

import re

from qgis.core import Qgis, QgsMessageLog

HIDDEN = "***"
TAG = "Shanhe"

_NAMES = (
    r"tk|ak|sk|sig|sign|signature|apikey|api[_-]?key|app[_-]?key|app[_-]?secret|x-api-key|"
    r"access[_-]?key(?:[_-]?id)?|secret[_-]?key|secret|client[_-]?secret|"
    r"token|access[_-]?token|refresh[_-]?token|id[_-]?token|auth[_-]?token|csrf[_-]?token|"
    r"pass|passwd|password|passphrase|pwd|pin|master[_-]?password|"
    r"authorization|proxy-authorization|authcfg|credentials?|"
    r"cookie|set-cookie|session|session[_-]?id|sid|jsessionid|phpsessid|ticket|key"
)
_RULES = (
    # Whole headers first: their values hold blanks.
    (
        re.compile(
            r"(?im)\b((?:proxy-)?authorization|(?:set-)?cookie)"
            r"(['\"]?\s*[:=]\s*)[^\r\n]+"
        ),
        rf"\1\2{HIDDEN}",
    ),
    (
        re.compile(r"(?i)\b(basic|bearer|digest|negotiate)\s+[^\s,;'\"<>]{8,}"),
        rf"\1 {HIDDEN}",
    ),
    # user:password@host; the last @ before the path counts, as passwords may hold one.
    (re.compile(r"(?i)\b([a-z][a-z0-9+.-]*://)[^/\s?#]*@"), rf"\1{HIDDEN}@"),
    # name=value, name: value, "name": "value" in addresses, forms, JSON and messages.
    (
        re.compile(
            rf"(?i)(?<![a-z0-9])({_NAMES})(['\"]?\s*(?:=|:|%3d|%3a)\s*)"
            r"(\"[^\"]*\"|'[^']*'|[^\s&;,'\"<>)}\]]+)"
        ),
        rf"\1\2{HIDDEN}",
    ),
    (re.compile(r"(?i)<((?:\w+:)?(?:password|token|secret|apikey))>[^<]*<"), rf"<\1>{HIDDEN}<"),
    (re.compile(r"\beyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*)?"), HIDDEN),
    (
        re.compile(
            r"(?s)-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)"
        ),
        HIDDEN,
    ),
)


def redacted(text: object) -> str:
    """Return `text` with every password, key, token, cookie and login replaced by `***`."""
    clean = str(text)
    for pattern, replacement in _RULES:
        clean = pattern.sub(replacement, clean)
    return clean


def log(text: object, *, warning: bool = False) -> None:
    """Write one redacted line to the message log; works from every thread."""
    level = Qgis.MessageLevel.Warning if warning else Qgis.MessageLevel.Info
    QgsMessageLog.logMessage(redacted(text), TAG, level, False)
