"""What a node's JSON says of a value, and what a working copy keeps of it."""

import pytest

from shanhe.core.editing.layer_schema import Field, LayerSchema
from shanhe.core.errors import Problem
from shanhe.plugin.checkout.geopackage import CopyWriter
from shanhe.plugin.checkout.remote_layer import Row, attributes_of

SCHEMA = LayerSchema.read(
    {
        "layer": "DLTB",
        "crs": "EPSG:4527",
        "geometry_type": "Polygon",
        "fields": [
            {"name": "DLBM", "type": "text", "length": 5, "nullable": True},
            {"name": "TBMJ", "type": "real", "length": 0, "nullable": True},
            {"name": "SJNF", "type": "integer", "length": 0, "nullable": True},
            {"name": "GXSJ", "type": "date", "length": 0, "nullable": True},
        ],
    }
)


def kept(**values):
    given = {"DLBM": None, "TBMJ": None, "SJNF": None, "GXSJ": None} | values
    return attributes_of(Row("u", 1, given, None), SCHEMA)


@pytest.mark.parametrize("whole", [0, 3, 10**308, -(2**70)])
def test_a_whole_real_number_stays_real(whole):
    found = kept(TBMJ=whole)["TBMJ"]
    assert (found, type(found)) == (float(whole), float)


def test_integers_and_text_stay(qgis_app):
    given = {"DLBM": "0101", "TBMJ": None, "SJNF": 2**53 + 1, "GXSJ": "0001-01-01"}
    assert kept(**given) == given


@pytest.mark.parametrize(
    "values", [{"SJNF": 2**63}, {"TBMJ": 10**400}, {"DLBM": ["0101"]}, {"SJNF": True}]
)
def test_what_no_copy_can_keep_is_refused_by_name(values):
    with pytest.raises(Problem, match=f"EDIT-24.*{next(iter(values))}|EDIT-24.*float"):
        kept(**values)
    with pytest.raises(Problem, match="EDIT-24"):
        attributes_of(Row("u", 1, {}, None), SCHEMA)


@pytest.mark.parametrize(
    "values",
    [
        {"SJNF": "many"},
        {"SJNF": 5.5},
        {"TBMJ": "NaN"},
        {"TBMJ": float("inf")},
        {"DLBM": 101},
        {"GXSJ": "infinity"},
        {"GXSJ": "2024-02-30"},
        {"GXSJ": "0044-03-15 BC"},
    ],
)
def test_what_a_copy_would_keep_as_another_value_is_refused_by_name(values):
    """OGR would write 0, 5, NULL, infinity, "101" and NULL without a word."""
    with pytest.raises(Problem, match=f"EDIT-24.*{next(iter(values))} .u"):
        kept(**values)


@pytest.mark.parametrize("name", ["geometry", "ssp_uuid", "SSP_VER"])
def test_a_field_named_as_what_the_record_keeps_beside_is_refused(tmp_path, name):
    schema = LayerSchema("x", "EPSG:4527", "Polygon", (Field(name, "text", 0, True),))
    with pytest.raises(Problem, match=f"EDIT-24.*field {name}"):
        CopyWriter(tmp_path / "x.gpkg", schema, "x")
