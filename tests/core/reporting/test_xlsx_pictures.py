"""Pictures in workbooks: every part is there, tells its size, and OGR still reads the cells."""

from __future__ import annotations

import struct
import zipfile
import zlib
from xml.etree import ElementTree as ET

from osgeo import ogr

from shanhe.core.reporting import xlsx
from shanhe.core.reporting.document import Column, Image, Report, Row, Section, Table

SPREADSHEET = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"


def png(width, height):
    """A grey picture of the given size."""

    def chunk(kind, data):
        checked = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checked)

    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def written(tmp_path, *images):
    table = Table((Column("Check"), Column("Overlap", "m²", 2)), [Row(("farmland", 12.5))], "T")
    path = tmp_path / "report.xlsx"
    report = Report("Review", [Section("S1", [table, *images])])
    xlsx.write(report, str(path), lambda text: text)
    return path


def test_each_picture_has_a_sheet_of_its_own(tmp_path):
    wide, small = png(1280, 640), png(100, 50)
    images = (
        Image(wide, "Map", "whole site", sheet="S1 Map"),
        Image(small, "Map", sheet="S2 Map"),
        Image(b"\xff\xd8\xff", "Photo", media_type="image/jpeg"),
    )
    path = written(tmp_path, *images)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert (parts["xl/media/image3.png"], parts["xl/media/image4.png"]) == (wide, small)
    sizes = []
    for number in (3, 4):
        drawing = ET.fromstring(parts[f"xl/drawings/drawing{number}.xml"])
        extent = drawing.find(f".//{SPREADSHEET}ext")
        sizes.append((int(extent.get("cx")) // 9525, int(extent.get("cy")) // 9525))
        assert b'<drawing r:id="rId1"/></worksheet>' in parts[f"xl/worksheets/sheet{number}.xml"]
        assert f"/xl/drawings/drawing{number}.xml".encode() in parts["[Content_Types].xml"]
    assert sizes == [(640, 320), (100, 50)]
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            ET.fromstring(content)


def test_cells_are_still_read(tmp_path):
    source = ogr.Open(str(written(tmp_path, Image(png(8, 8), "Map", "cap", sheet="S1 Map"))))
    names = [source.GetLayer(number).GetName() for number in range(source.GetLayerCount())]
    assert names == ["Report", "T", "S1 Map"]
    assert source.GetLayer(1).GetFeature(2).GetField(1) == 12.5


def test_without_pictures_the_file_is_left_alone(tmp_path):
    with zipfile.ZipFile(written(tmp_path)) as archive:
        assert not [name for name in archive.namelist() if "drawing" in name or "media" in name]
