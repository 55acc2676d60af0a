"""Pictures in a workbook that OGR wrote: OGR's driver knows cells only.

Source of the parts and their relations: ECMA-376 (Office Open XML), SpreadsheetML and DrawingML.
No text from outside goes into the parts, so nothing has to be escaped.
"""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import Dict, Sequence, Tuple

from .xlsx_parts import before, parts_of, write_parts

PNG = b"\x89PNG\r\n\x1a\n"
EMU_PER_PIXEL = 9525
WIDEST = 640  # pixels on the sheet
TYPES = "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="' + OFFICE + '/$kind" Target="$target"/></Relationships>'
)
DRAWING = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="' + OFFICE + '">'
    "<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff>"
    "<xdr:row>$row</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
    '<xdr:ext cx="$width" cy="$height"/><xdr:pic><xdr:nvPicPr>'
    '<xdr:cNvPr id="2" name="Picture 1"/><xdr:cNvPicPr/></xdr:nvPicPr>'
    '<xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>'
    '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="$width" cy="$height"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/>'
    "</xdr:oneCellAnchor></xdr:wsDr>"
)
DEFAULTS = (
    '<Default Extension="png" ContentType="image/png"/><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
)
OVERRIDE = (
    '<Override PartName="/xl/drawings/drawing$sheet.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>'
)


def insert(workbook: Path, pictures: Sequence[Tuple[int, int, bytes]]) -> None:
    """Put PNG pictures into sheets; each is (sheet from 1, free row from 1, PNG), one a sheet."""
    if not pictures:
        return
    parts = parts_of(workbook)
    types = DEFAULTS
    for sheet, row, png in pictures:
        parts.update(_parts(parts, sheet, row, png))
        types += Template(OVERRIDE).substitute(sheet=sheet)
    parts[TYPES] = before(parts[TYPES], b"</Types>", types)
    write_parts(workbook, parts)


def _parts(known: Dict[str, bytes], sheet: int, row: int, png: bytes) -> Dict[str, bytes]:
    """Return the new and changed parts that one picture needs."""
    place = f"xl/worksheets/sheet{sheet}.xml"
    width, height = _size(png)
    shown = min(width, WIDEST) * EMU_PER_PIXEL
    drawing = Template(DRAWING).substitute(
        row=row - 1, width=shown, height=round(shown * height / width)
    )
    return {
        place: before(known[place], b"</worksheet>", '<drawing r:id="rId1"/>'),
        f"xl/worksheets/_rels/sheet{sheet}.xml.rels": _relation(
            "drawing", f"../drawings/drawing{sheet}.xml"
        ),
        f"xl/drawings/drawing{sheet}.xml": drawing.encode(),
        f"xl/drawings/_rels/drawing{sheet}.xml.rels": _relation(
            "image", f"../media/image{sheet}.png"
        ),
        f"xl/media/image{sheet}.png": png,
    }


def _relation(kind: str, target: str) -> bytes:
    return Template(RELATIONS).substitute(kind=kind, target=target).encode()


def _size(png: bytes) -> Tuple[int, int]:
    """Return width and height in pixels, which stand in a PNG's first chunk."""
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")
