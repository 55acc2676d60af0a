import pytest

from shanhe.core.errors import Problem
from shanhe.core.standards.schema import FieldSpec, domain, layer_spec, schema


def test_the_fields_of_the_parcel_layer():
    fields = {field.name: field for field in schema("DLTB")}
    assert len(fields) == 30
    assert fields["TBMJ"] == FieldSpec("TBMJ", "图斑面积", "real", 15, 2, "M", ">0, m2, ellipsoid")
    assert fields["KCXS"].decimals == 4
    assert fields["SJNF"].kind == "integer"
    assert fields["DLBM"].required
    assert not fields["KCMJ"].required


def test_layers_that_share_a_field_table():
    assert schema("GHYDYH") == schema("xzydyh") == schema("ZXCQGHYDYH")
    assert [field.name for field in schema("GHFQ")][4:6] == ["GHFQDM", "GHFQMC"]


def test_an_undescribed_layer_is_named():
    with pytest.raises(Problem, match="STD-06"):
        schema("XYZ")


def test_layer_titles_and_domains():
    spec = layer_spec("DLTB")
    assert (spec.title, spec.geometry) == ("地类图斑", "polygon")
    assert layer_spec("XYZ") is None
    assert domain("QSXZ")["30"] == "集体土地所有权"
    assert domain("none") == {}
