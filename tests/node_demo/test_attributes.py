"""The survey and plan attributes obey the rules of the standards."""

from __future__ import annotations

import re

import pytest
import shapely
from osgeo import ogr

LAYERS = ("DLTB", "XZQ", "YJJBNT", "STBHHX", "CZKFBJ", "GHYDYH", "GHFQ")
CROPLAND = ("0101", "0102", "0103")


@pytest.mark.parametrize("name", LAYERS)
def test_fields_are_those_of_the_standard_in_order(county, name):
    from shanhe.core.standards.schema import schema

    source = ogr.Open(str(county.folder / "county.gpkg"))
    layer = source.GetLayer(name)
    definition = layer.GetLayerDefn()
    found = [definition.GetFieldDefn(at).GetName() for at in range(definition.GetFieldCount())]
    expected = [field.name for field in schema(name)]
    assert found[: len(expected)] == expected
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "4527"


@pytest.mark.parametrize("name", LAYERS)
def test_required_fields_are_filled_and_fit(county, name):
    from shanhe.core.standards.schema import schema

    for field in schema(name):
        values = [row[field.name] for row in county.layer(name)[1]]
        if field.required:
            assert None not in values, field.name
        if field.kind == "text":
            longest = max((len(value) for value in values if value), default=0)
            assert longest <= field.length, field.name


@pytest.mark.parametrize("name", LAYERS)
def test_identifiers_are_unique(county, name):
    marks = [row["BSM"] for row in county.layer(name)[1]]
    assert len(set(marks)) == len(marks)
    assert all(re.fullmatch(r"350821\d{12}", mark) for mark in marks)


def test_every_layer_says_that_it_is_synthetic(county):
    source = ogr.Open(str(county.folder / "county.gpkg"))
    for layer in source:
        if layer.GetName().startswith("ssp_"):
            continue
        described = layer.GetMetadataItem("DESCRIPTION") or ""
        assert "合成" in described or "非测绘成果" in described, layer.GetName()
    assert {row["BZ"] for row in county.layer("DLTB")[1]} == {"合成数据 synthetic"}


def test_class_names_follow_the_codes(county):
    from shanhe.core.standards.classes import land_class, survey_class

    for row in county.layer("DLTB")[1]:
        assert row["DLMC"] == survey_class(row["DLBM"]).name
    for row in county.layer("GHYDYH")[1]:
        assert row["YDYHFLMC"] == land_class(row["YDYHFLDM"]).name


def test_areas_are_ellipsoidal_and_ridges_balance(county):
    """KCMJ = round(TBMJ × KCXS, 2) and TBDLMJ = TBMJ − KCMJ (TD/T 1055-2019)."""
    from shanhe.core.geometry.area import ellipsoidal_areas

    shapes, rows = county.layer("DLTB")
    areas = ellipsoidal_areas(list(shapely.to_wkb(shapes)), "EPSG:4527")
    for row, area in zip(rows, areas):
        assert row["TBMJ"] == pytest.approx(area, abs=0.005001)
        ridge = row["KCMJ"] or 0.0
        assert row["TBDLMJ"] == pytest.approx(row["TBMJ"] - ridge, abs=1e-6)
        if row["KCXS"]:
            assert ridge == pytest.approx(row["TBMJ"] * row["KCXS"], abs=0.0051)


def test_cropland_has_slope_and_only_sloping_cropland_has_ridges(county):
    for row in county.layer("DLTB")[1]:
        crop = row["DLBM"] in CROPLAND
        assert (row["GDPDJB"] in list("12345")) == crop
        sloping = crop and row["GDPDJB"] != "1"
        assert (row["KCDLBM"] == "1203") == sloping
        assert (row["GDLX"] in ("TT", "PD")) == sloping


def test_built_land_has_a_settlement_mark(county):
    """05–08, 09, 1004, 1005 and 1201 need CZCSXM; 0602 goes with 204 (survey quality rules)."""
    for row in county.layer("DLTB")[1]:
        code, mark = row["DLBM"], row["CZCSXM"]
        if code == "0602":
            assert mark == "204"
        elif code[:2] in ("05", "06", "07", "08", "09") or code in ("1004", "1005", "1201"):
            assert mark in ("202", "203", "202A", "203A")


def test_numbers_are_unique_within_a_village(county):
    pairs = [(row["ZLDWDM"], row["TBBH"]) for row in county.layer("DLTB")[1]]
    assert len(set(pairs)) == len(pairs)
    assert all(len(village) == 19 for village, _ in pairs)


def test_farmland_is_cropland_and_redline_has_known_types(county):
    assert {row["DLBM"] for row in county.layer("YJJBNT")[1]} <= set(CROPLAND)
    assert {row["LHLX"] for row in county.layer("STBHHX")[1]} <= {
        "水源涵养",
        "水土保持",
        "生物多样性维护",
    }
    assert {row["GHFQDM"] for row in county.layer("CZKFBJ")[1]} <= {"410", "420", "430"}


def test_forest_dominates_and_fields_lie_lower(county):
    rows = county.layer("DLTB")[1]
    total = sum(row["TBMJ"] for row in rows)
    forest = sum(row["TBMJ"] for row in rows if row["DLBM"].startswith("03"))
    assert 0.55 < forest / total < 0.85


def test_towns_bear_their_real_names(county):
    names = {row["XZQMC"] for row in county.layer("XZQ")[1]}
    assert {"汀州镇", "河田镇", "濯田镇", "涂坊镇", "童坊镇"} <= names
    assert {row["XZQMC"] for row in county.layer("LJXZQ")[1]} == {
        "武平县", "会昌县", "瑞金市", "上杭县", "连城县", "清流县", "石城县", "宁化县",
    }  # fmt: skip


def test_features_are_ready_for_editing(county):
    rows = county.layer("DLTB")[1]
    assert len({row["ssp_uuid"] for row in rows}) == len(rows)
