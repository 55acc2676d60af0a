"""Passwords, keys and tokens that stand readable in a data source or in the XML of a project."""

from __future__ import annotations

import re
from enum import Enum
from html import unescape
from urllib.parse import unquote

DECODINGS = 2
"""How often an address may be encoded within another: QGIS's WMS sources hold one in one."""


class Kind(Enum):
    """What stands there: a password, or a key or token that opens a service by itself."""

    LOGIN = "login"
    KEY = "key"


_LOGINS = "password|passwd|passphrase|pwd"
_KEYS = (
    "tk|token|access[_-]?token|refresh[_-]?token|auth[_-]?token|api[_-]?key|x-api-key|"
    "app[_-]?key|app[_-]?secret|client[_-]?secret|secret[_-]?key|authorization"
)
_QUERY_KEYS = "ak|sk|sig|key"
# Patterns cost much, and most text has none of the words: they are looked for first.
_WORDS = (
    *("passw", "passphrase", "pwd", "token", "secret", "authorization", "tk=", "tk%", "@", "%40"),
    *(f"{word}{between}key" for word in ("api", "app") for between in ("", "_", "-")),
    *(f"{sign}{key}" for sign in ("?", "&", ";", "%26", "%3f") for key in _QUERY_KEYS.split("|")),
)
# A value, quoted or not; not an empty one, nor a place that a template or expression fills.
_VALUE = r"(?:'(?:\\.|[^'\\])+|\"[^\"]+\"|(?!\*\*\*|[{\[])[^\s&;,'\"<>|)\]}]+)"
_ASSIGNED = {
    Kind.LOGIN: re.compile(rf"(?i)(?<![\w-])(?:{_LOGINS})={_VALUE}"),
    Kind.KEY: re.compile(rf"(?i)(?:(?<![\w-])(?:{_KEYS})|(?<=[?&])(?:{_QUERY_KEYS}))={_VALUE}"),
}
_IN_ADDRESS = re.compile(
    r"(?i)\b[a-z][a-z0-9+.-]{0,20}://(?!\*\*\*)[^/\s?#@:'\"<>]{0,200}:[^/\s?#@'\"<>]{1,200}@"
)
# <Option name="token" value="…"/>, in whichever order the attributes come.
_NAMED = re.compile(r"<\w[^<>]*\s(?:name|key|k)=\"([^\"<>]+)\"[^<>]*>")
_FILLED = re.compile(r"\s(?:value|v)=\"[^\"]+\"")
_NAMES = {
    Kind.LOGIN: re.compile(rf"(?i)(?:.*[/_-])?(?:{_LOGINS})"),
    Kind.KEY: re.compile(rf"(?i)(?:.*[/_-])?(?:{_KEYS})"),
}


def kinds(text: str) -> frozenset[Kind]:
    """Return what stands readable in a data source or address, percent-encoded or not."""
    found = set[Kind]()
    if not _worth_a_look(text):
        return frozenset()
    for _ in range(DECODINGS + 1):
        found |= {kind for kind, pattern in _ASSIGNED.items() if pattern.search(text)}
        found |= {Kind.LOGIN} if _IN_ADDRESS.search(text) else set()
        decoded = unquote(text)
        if decoded == text:
            break
        text = decoded
    return frozenset(found)


def kinds_in_xml(xml: str) -> frozenset[Kind]:
    """Return what stands readable in a piece of XML; it need not be well-formed."""
    if not _worth_a_look(xml):
        return frozenset()
    found = set(kinds(unescape(xml)))
    for tag in _NAMED.finditer(xml):
        if _FILLED.search(tag.group()):
            found |= {kind for kind, names in _NAMES.items() if names.fullmatch(tag.group(1))}
    return frozenset(found)


def _worth_a_look(text: str) -> bool:
    lowered = text.lower()
    return any(word in lowered for word in _WORDS)
