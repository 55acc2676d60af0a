"""Records and documents: complete, linked to what is there, labelled as synthetic."""

from __future__ import annotations

import struct
import wave
from collections import Counter

import pytest
from lxml import etree
from osgeo import gdal, ogr
from owslib.iso import MD_Metadata

BASE = "http://node.invalid"


@pytest.fixture(scope="module")
def records(county):
    files = sorted((county.folder / "records").glob("*.xml"))
    return {path.stem: MD_Metadata(etree.parse(str(path)).getroot()) for path in files}


def about(record):
    """The data block; a service record has a second block for its operations."""
    return record.identificationinfo[0]


def links(record):
    return [*record.distribution.online]


def test_there_are_forty_records_and_more_over_four_categories(records, county):
    assert len(records) == county.report["records"] >= 40
    words = Counter(
        word for record in records.values() for group in about(record).keywords2
        for word in group.keywords
    )  # fmt: skip
    for category in ("现状数据", "规划数据", "管理数据", "社会经济数据"):
        assert words[category] >= 2, category


def test_subclasses_are_those_of_the_resource_catalogue(records):
    from shanhe.core.standards.tables import table

    rows = {(row["category"], row["subclass"]) for row in table("resource_catalogue").rows}
    for name, record in records.items():
        groups = {
            group.thesaurus["title"]: group.keywords
            for group in about(record).keywords2
            if group.thesaurus
        }
        pair = groups["国土空间数据资源目录 大类"][0], groups["国土空间数据资源目录 小类"][0]
        assert pair in rows, name


def test_every_record_is_complete_and_synthetic(records):
    for name, record in records.items():
        assert record.identifier == name
        assert "合成" in about(record).abstract
        assert "synthetic" in record.dataquality.lineage
        assert about(record).contact[0].organization
        assert {date.type for date in about(record).date} == {"creation", "publication"}
        assert record.referencesystem.code == "EPSG:4527"
        if name == "350821-ljxzq":
            continue  # the neighbours reach farther
        box = about(record).bbox
        assert 115.9 < float(box.minx) < float(box.maxx) < 117.5
        assert 25.0 < float(box.miny) < float(box.maxy) < 26.6


def test_links_lead_to_files_and_layers(records, county):
    source = ogr.Open(str(county.folder / "county.gpkg"))
    seen = set()
    for name, record in records.items():
        assert links(record), name
        for link in links(record):
            assert link.url.startswith(BASE)
            if "/files/" in link.url:
                path = county.folder / "files" / link.url.rpartition("/")[2]
                assert path.stat().st_size > 100, link.url
                seen.add(path.name)
            elif link.name:
                assert source.GetLayer(link.name) is not None, link.name
                assert link.protocol in ("OGC:WFS", "OGC:WMS")
    assert seen == {path.name for path in (county.folder / "files").iterdir()}


def test_kinds_read_by_the_client(records):
    from shanhe.plugin.catalogue.iso import from_iso

    kinds = Counter(from_iso("demo", record).kind for record in records.values())
    assert kinds["layer"] == 12
    assert kinds["document"] >= 18
    for kind in ("service", "spreadsheet", "image", "audio", "video", "page"):
        assert kinds[kind] >= 1, kind


def test_town_sheets_have_their_own_extent(records):
    boxes = {about(r).bbox.minx for name, r in records.items() if name.startswith("350821-town")}
    assert len(boxes) >= 15


def test_pdf_is_one_page_with_its_title(county):
    page = gdal.Open(str(county.folder / "files" / "dltb.pdf"))
    assert page.GetMetadataItem("TITLE") == "国土变更调查主要数据公报"
    assert page.RasterXSize > 500


def test_workbooks_hold_one_row_a_town(county):
    book = ogr.Open(str(county.folder / "files" / "people.xlsx"))
    sheet = book.GetLayer(0)
    rows = [row.items() for row in sheet]
    assert len(rows) == len(county.layer("XZQ")[1])
    assert all(row["户籍人口_人"] > row["常住人口_人"] > 0 for row in rows)


def test_sound_lasts_four_seconds(county):
    with wave.open(str(county.folder / "files" / "meeting.wav")) as sound:
        assert sound.getnframes() / sound.getframerate() == 4.0


def test_video_is_a_whole_riff_file(county):
    content = (county.folder / "files" / "flight.avi").read_bytes()
    assert content[:4] == b"RIFF"
    assert content[8:12] == b"AVI "
    assert struct.unpack("<I", content[4:8])[0] == len(content) - 8
    assert content.count(b"\xff\xd8\xff\xe0") == 24  # JPEG pictures


def test_pictures_open(county):
    for name in ("landuse.png", "relief.png", "seat.jpg"):
        assert gdal.Open(str(county.folder / "files" / name)).RasterCount >= 3
