"""Values that do not belong together, text that looks like other text, an office's own rules."""

import json

import pytest
import shapely

from shanhe.core.editing.checks import Rules, check
from shanhe.core.editing.gpkg_geometry import blob_of
from shanhe.core.editing.layer_schema import LayerSchema
from shanhe.core.editing.rule_book import rule_book
from shanhe.core.editing.tracking import Change
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend

SQUARE = shapely.box(39_500_000, 2_800_000, 39_500_100, 2_800_100).wkb
AREA = 10_000.0  # m² of SQUARE on the ellipsoid, on its central meridian
TEXTS = [
    "BSM",
    "DLBM",
    "DLMC",
    "KCDLBM",
    "GDPDJB",
    "GDLX",
    "CZCSXM",
    "TBXHDM",
    "TBXHMC",
    "ZZSXDM",
    "ZZSXMC",
    "YDYHFLDM",
    "YDYHFLMC",
    "BZ",
]
REALS = ["TBMJ", "KCXS", "KCMJ", "TBDLMJ"]


def schema(layer="DLTB"):
    kinds = [(name, "text") for name in TEXTS] + [(name, "real") for name in REALS]
    fields = [{"name": n, "type": kind, "length": 0, "nullable": True} for n, kind in kinds]
    return LayerSchema.read(
        {"layer": layer, "crs": "EPSG:4527", "geometry_type": "Polygon", "fields": fields}
    )


def told(new, old=None, layer="DLTB", presets=None):
    """The findings of one change, `old` being its values before (None: all NULL)."""
    base = {**dict.fromkeys((*TEXTS, *REALS)), "geometry": SQUARE, **(old or {})}
    change = Change("u", 1, 1, 1, None, base, {**base, **new}, blob_of(SQUARE, 4527))
    rules = Rules(schema(layer), 4527, ShapelyBackend(), book=rule_book(layer, presets))
    return [(one.severity, one.field, one.problem.code) for one in check([change], rules, Silent())]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ({"DLBM": "0301", "DLMC": "乔木林地"}, []),
        ({"DLBM": "0301", "DLMC": "灌木林地"}, [("error", "DLMC", "CHK-08")]),
        ({"DLBM": "0301"}, []),
        ({"DLBM": "0301", "DLMC": ""}, []),
        ({"YDYHFLDM": "0701", "YDYHFLMC": "城镇住宅用地"}, []),
        ({"YDYHFLDM": "0701", "YDYHFLMC": "农村宅基地"}, [("error", "YDYHFLMC", "CHK-08")]),
        ({"ZZSXDM": "LS", "ZZSXMC": "种植粮食作物"}, []),
        ({"ZZSXDM": "LS", "ZZSXMC": "休耕"}, [("warning", "ZZSXMC", "CHK-08")]),
        ({"ZZSXDM": "LS"}, [("warning", "ZZSXMC", "CHK-09")]),
        ({"DLBM": "0101"}, [("error", "GDPDJB", "CHK-09")]),
        ({"DLBM": "0101", "GDPDJB": "1"}, []),
        ({"DLBM": "0101", "GDPDJB": "3"}, [("error", "GDLX", "CHK-09")]),
        ({"DLBM": "0101", "GDPDJB": "3", "GDLX": "TT"}, []),
        ({"DLBM": "0702"}, [("error", "CZCSXM", "CHK-09")]),
        ({"DLBM": "0702", "CZCSXM": "203"}, []),
        ({"DLBM": "1003"}, []),
        ({"TBMJ": AREA}, []),
        ({"TBMJ": AREA + 0.9}, []),
        ({"TBMJ": AREA + 1.1}, [("warning", "TBMJ", "CHK-06")]),
        ({"TBMJ": AREA, "KCXS": 0.1, "KCMJ": 1000.0, "TBDLMJ": 9000.0}, []),
        ({"TBMJ": AREA, "KCXS": 0.1, "KCMJ": 1000.5}, [("error", "KCMJ", "CHK-07")]),
        ({"TBMJ": AREA, "TBDLMJ": AREA}, []),
        ({"TBMJ": AREA, "KCMJ": 1000.0, "TBDLMJ": AREA}, [("error", "TBDLMJ", "CHK-07")]),
        ({"TBMJ": AREA, "TBDLMJ": AREA + 0.01}, []),
        ({"TBMJ": AREA, "TBDLMJ": AREA + 0.02}, [("error", "TBDLMJ", "CHK-07")]),
    ],
)
def test_what_belongs_together(new, expected):
    assert told(new) == expected


def test_what_the_edit_did_not_touch_is_not_told():
    wrong = {"DLBM": "0101", "DLMC": "旱地", "TBMJ": 5.0, "TBDLMJ": 7.0}
    assert told({"BZ": "x"}, wrong) == []


def test_the_area_is_not_asked_of_another_layer():
    assert told({"TBMJ": 1.0}, layer="XZDW") == []


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("BZ", "é", []),
        ("BZ", "e\u0301", ["CHK-10"]),
        ("BZ", " 村", ["CHK-11"]),
        ("BZ", "村\u3000", ["CHK-11"]),
        ("BZ", "村\u200b庄", ["CHK-12"]),
        ("BZ", "a\u202egnp", ["CHK-12"]),
        ("BZ", "０１０１", []),
        ("TBXHDM", "HDGD", ["CHK-09"]),
        ("DLBM", "０３０１", ["CHK-13"]),
        ("DLBM", "О301", ["CHK-13"]),
        ("DLBM", "0301\u200b", ["CHK-12"]),
        ("DLBM", "0301 ", ["CHK-11"]),
    ],
)
def test_text_that_looks_like_other_text(field, value, expected):
    assert [code for _, _, code in told({field: value})] == expected


def preset(folder, name, rows):
    content = {"table": name, "version": "1", "source": "the office", "rows": rows}
    (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")


def test_an_office_has_its_own_rules(tmp_path):
    row = {"field": "DLBM", "values": "03*", "companion": "BZ", "severity": "warning"}
    preset(tmp_path, "edit_companions", [{**row, "confidence": "certain", "note": ""}])
    assert told({"DLBM": "0101"}, presets=tmp_path) == []
    assert told({"DLBM": "0301"}, presets=tmp_path) == [("warning", "BZ", "CHK-09")]


@pytest.mark.parametrize(
    ("column", "value"),
    [("overlap", "fatal"), ("least_m2", "-1"), ("slit_m", "nan"), ("balance_m2", "wide")],
)
def test_a_cell_that_is_no_rule_is_named(tmp_path, column, value):
    row = {
        "layer": "*", "overlap": "error", "gap": "none", "slit_m": "0", "least_m2": "0",
        "balance": "none", "balance_m2": "0", "confidence": "", "note": "",
    }  # fmt: skip
    preset(tmp_path, "edit_topology", [{**row, column: value}])
    with pytest.raises(Problem, match="CHK-30") as caught:
        rule_book("DLTB", tmp_path)
    assert (caught.value.values["column"], caught.value.values["value"]) == (column, value)


def test_layers_that_must_cover_the_ground():
    assert rule_book("dltb").topology.gap == "error"
    assert rule_book("STBHHX").topology.overlap == "warning"
    assert rule_book("STBHHX").topology.gap == "none"


def test_every_row_names_a_field_of_the_standards():
    from shanhe.core.standards.schema import schema as fields_of
    from shanhe.core.standards.tables import listed, table

    known = {row["field"] for row in table("db_fields").rows}
    for name, columns in (
        ("edit_names", ("field", "name_field")),
        ("edit_companions", ("field", "companion")),
        ("edit_areas", ("field", "first", "second")),
    ):
        named = {row[column] for row in table(name).rows for column in columns} - {""}
        assert named <= known, name
    for row in table("edit_areas").rows:
        for layer in listed(row["layer"]):
            if layer != "YJJBNTTB":
                assert row["field"] in {field.name for field in fields_of(layer)}
