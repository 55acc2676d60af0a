"""The outside of a 报件坐标 file: its encoding, its sections and the CRS that its header states.

Source: the `[属性描述]`/`[地块坐标]` text in which land approval files carry boundary points; its
layout is practice rather than a published standard (confidence: likely). Codes of CRS: EPSG.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Dict, List, Optional, Tuple

from ..errors import Problem
from ..standards.tables import table

DESCRIPTION, COORDINATES = "属性描述", "地块坐标"
DATUM_MARK, PROJECTION_MARK, METRES = "2000", "高斯", {"米", "m", "M"}
SECTION = re.compile(r"^[\[【](.+?)[\]】]$")
ZONE_UNIT = 1_000_000
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

Lines = List[Tuple[int, str]]


@dataclass(frozen=True)
class Grid:
    """The Gauss-Krüger zone of a file: `crs` counts eastings with the zone number in front."""

    crs: str
    zone: int


def decoded(data: bytes) -> Tuple[str, str]:
    """Return the text and its encoding, told apart strictly; Problem PAR-01 if none fits."""
    marked = [(mark, name) for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)]
    for mark, encoding in marked or ((b"", "utf-8"), (b"", "gb18030")):
        text = _text(data[len(mark) :], encoding)
        if text is not None:
            return text, encoding
    raise Problem("PAR-01")


def _text(data: bytes, encoding: str) -> Optional[str]:
    """Return the text, None if the bytes do not fit or hold what no text file has."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text or "\ufffd" in text else text


def sections(text: str) -> Tuple[Dict[str, str], Lines]:
    """Return the described attributes and the numbered lines of the coordinates.

    Raises Problem PAR-02 if the file has no section of coordinates.
    """
    found: Dict[str, Lines] = {}
    current: Optional[Lines] = None
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.strip()
        named = SECTION.match(line)
        if named:
            current = found.setdefault(named.group(1).strip(), [])
        elif line and current is not None:
            current.append((number, line))
    if COORDINATES not in found:
        raise Problem("PAR-02", section=COORDINATES)
    pairs = (re.split("[=＝]", line, maxsplit=1) for _, line in found.get(DESCRIPTION, []))
    header = {pair[0].strip(): pair[1].strip() for pair in pairs if len(pair) > 1}
    return header, found[COORDINATES]


def grid_of(header: Dict[str, str], eastings: List[float]) -> Grid:
    """Return the zone that the header states, or the eastings if the header has none.

    Raises Problem PAR-03 for a header value that is missing or not of CGCS2000 Gauss-Krüger
    in metres.
    """
    _require(header, "坐标系", DATUM_MARK in header.get("坐标系", ""))
    _require(header, "投影类型", PROJECTION_MARK in header.get("投影类型", PROJECTION_MARK))
    _require(header, "计量单位", header.get("计量单位", "米") in METRES)
    prefixes = {int(east // ZONE_UNIT) for east in eastings}
    stated = header.get("带号", "")
    if not stated and len(prefixes) == 1:
        stated = str(prefixes.pop())
    width = header.get("几度分带", "")
    for row in table("epsg_cgcs2000").rows:
        degrees, _, kind = row["kind"].partition("deg ")
        if kind == "zone-prefixed" and row["zone"] == stated and width in {"", degrees}:
            return Grid(f"EPSG:{row['epsg']}", int(stated))
    raise Problem("PAR-03", key="带号 / 几度分带", value=f"{stated} / {width}")


def _require(header: Dict[str, str], key: str, fine: bool) -> None:
    if not fine:
        raise Problem("PAR-03", key=key, value=header.get(key, ""))
