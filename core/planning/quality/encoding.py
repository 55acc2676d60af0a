"""In which encoding the texts of a dBASE table are: as its .cpg file says, or by its bytes.

Shapefiles of Chinese offices come in GBK or UTF-8, mostly without a word about it. UTF-8 is
strict: texts that are not ASCII and all decode as UTF-8 are UTF-8; else GBK is tried. A .cpg
file is read here too, as QGIS tells GDAL to leave such texts as they are.
"""

from __future__ import annotations

import codecs
import struct
from pathlib import Path
from typing import Iterator, List, Tuple

HEADER, DESCRIPTOR, TERMINATOR = 32, 32, 0x0D
MOST_TEXTS = 20_000
TRIED = ("utf-8", "gbk")
OGR_NAMES = {"utf-8": "UTF-8", "gbk": "CP936"}
ANY_BYTE, ISO = "ISO-8859-1", "8859"
CODE_PAGES = {"65001": "UTF-8"}
NAMES = {"GBK": "CP936", "GB2312": "CP936", "UTF8": "UTF-8"}


def encoding_of(dbf: Path) -> str:
    """Return the encoding as OGR names it, '' where pure ASCII leaves no question.

    What decodes as nothing known is taken as Latin-1, which keeps every byte; a file that is no
    dBASE table is left to OGR.
    """
    stated = _stated(dbf.with_suffix(".cpg")) or _stated(dbf.with_suffix(".CPG"))
    if stated:
        return stated
    try:
        texts = list(_texts(dbf))
    except (OSError, struct.error):
        return ""
    for name in TRIED:
        if texts and all(_decodes(text, name) for text in texts):
            return OGR_NAMES[name]
    return ANY_BYTE if texts else ""


def _stated(cpg: Path) -> str:
    """Return the encoding that a .cpg file names (a name or a Windows code page), '' if none."""
    try:
        name = cpg.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    number = name.upper().replace("ANSI", "").replace("OEM", "").replace("CP", "").strip()
    if number.startswith(ISO):
        return f"ISO-8859-{number[len(ISO) :].lstrip('-')}"
    if number.isdigit():
        return CODE_PAGES.get(number, f"CP{number}")
    return NAMES.get(name.upper(), name)


def _decodes(text: bytes, encoding: str) -> bool:
    """Tell whether the text is in the encoding; a sign cut off by the field's end is forgiven."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(text, final=False)
    except UnicodeDecodeError:
        return False
    return True


def _texts(dbf: Path) -> Iterator[bytes]:
    """Yield the texts with bytes beyond ASCII: field names, then values of character fields."""
    with dbf.open("rb") as file:
        head = file.read(HEADER)
        count, start, size = struct.unpack_from("<IHH", head, 4)
        fields, names = _fields(file.read(start - HEADER))
        yield from (name for name in names if not name.isascii())
        file.seek(start)
        told = 0
        for _ in range(count):
            record = file.read(size)
            for begin, end in fields:
                text = record[begin:end].rstrip(b" \0")
                if not text.isascii():
                    yield text
                    told += 1
            if told >= MOST_TEXTS:
                return


def _fields(described: bytes) -> Tuple[List[Tuple[int, int]], List[bytes]]:
    """Return where character fields begin and end in a record, and the names of all fields."""
    at, spans, names = 1, [], []
    for place in range(0, len(described) - DESCRIPTOR + 1, DESCRIPTOR):
        one = described[place : place + DESCRIPTOR]
        if one[0] == TERMINATOR:
            break
        names.append(one[:11].split(b"\0")[0])
        wide = one[16] + (one[17] << 8 if one[11:12] == b"C" else 0)
        if one[11:12] == b"C":
            spans.append((at, at + wide))
        at += wide
    return spans, names
