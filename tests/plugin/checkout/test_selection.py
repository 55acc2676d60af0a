"""A working copy of a part of a layer, by a filter or by names, and its refresh."""

from contextlib import closing

import pytest
from osgeo import ogr

from shanhe.core.editing.layer_schema import LayerSchema
from shanhe.core.errors import Problem
from shanhe.plugin.checkout.pull import pull
from shanhe.plugin.checkout.remote_layer import Row
from shanhe.plugin.checkout.selection import Selection
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.net import NodeSession

from .copies import edit

SCHEMA = LayerSchema.read(
    {
        "layer": "DLTB",
        "crs": "EPSG:4527",
        "geometry_type": "Polygon",
        "fields": [
            {"name": "DLBM", "type": "text", "length": 5, "nullable": False},
            {"name": "TBMJ", "type": "real", "length": 0, "nullable": True},
            {"name": "PZRQ", "type": "date", "length": 0, "nullable": True},
        ],
    }
)
SQUARE = bytes(ogr.CreateGeometryFromWkt("POLYGON((0 0,10 0,10 10,0 10,0 0))").ExportToWkb())


def row(uuid="u", **values):
    return Row(uuid, 1, {"DLBM": "0101", "TBMJ": 100.0, "PZRQ": None, **values}, SQUARE)


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        ("", {}, True),
        ("\"DLBM\" = '0101'", {}, True),
        ("DLBM LIKE '03%'", {}, False),
        ("TBMJ > 99 AND area($geometry) = 100", {}, True),
        ("TBMJ > 99", {"TBMJ": None}, False),
        ("PZRQ >= '2024-01-01'", {"PZRQ": "2024-05-01"}, True),
        ("year(PZRQ) = 2023", {"PZRQ": "2024-05-01"}, False),
        ("PZRQ IS NULL", {}, True),
    ],
)
def test_what_belongs_to_a_filter(qgis_app, text, given, expected):
    assert Selection(text).of(SCHEMA)(row(**given)) is expected


@pytest.mark.parametrize(
    ("text", "problem"),
    [("DLBM =", "SEL-01"), ("GIBTSNICHT = 1", "SEL-02"), ("to_int(DLBM || 'x') = 1", "SEL-01")],
)
def test_a_filter_that_does_not_fit_is_named(qgis_app, text, problem):
    with pytest.raises(Problem, match=problem):
        Selection(text).of(SCHEMA)(row())


def test_a_selection_is_read_as_it_was_written():
    for one in (Selection(), Selection("DLBM = '永'"), Selection(uuids=frozenset({"a", "b"}))):
        assert Selection.read(one.text()) == one
    assert Selection.read("").is_all


def values(path, name):
    source = ogr.Open(str(path))
    return sorted(one[name] for one in source.GetLayer(0))


def codes(path):
    return values(path, "DLBM")


def test_only_what_belongs_comes_now_and_later(start, profile_of, press, tmp_path):
    node = start()
    profile = profile_of(node)
    mine = check_out(profile, "DLTB", None, tmp_path / "mine.gpkg", filter="DLBM = '0101'")
    assert codes(mine.path) == ["0101"] * 3
    other = check_out(profile, "DLTB", None, tmp_path / "other.gpkg")
    insert = "INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, '{0}', '{1}' FROM DLTB WHERE fid = 1"
    edit(
        other.path,
        "UPDATE DLTB SET BZ = 'changed', DLBM = '0102' WHERE fid = 1",
        insert.format("N1", "0301"),
        insert.format("N2", "0101"),
    )
    assert press(other.path, profile).state == "APPLIED"
    with NodeSession(profile) as session:
        pulled = pull(mine, session)
    assert (pulled.added, pulled.updated) == (1, 1)
    assert codes(mine.path) == ["0101", "0101", "0101", "0102"]


def test_named_features_come_alone(start, profile_of, rows_of, tmp_path):
    node = start()
    profile = profile_of(node)
    named = sorted(rows_of(node))[:2]
    copy = check_out(profile, "DLTB", None, tmp_path / "two.gpkg", uuids=named)
    assert (values(copy.path, "ssp_uuid"), copy.count) == (named, 2)


def test_a_filter_that_does_not_fit_leaves_no_file(start, profile_of, tmp_path):
    profile = profile_of(start())
    with pytest.raises(Problem, match="SEL-02"):
        check_out(profile, "DLTB", None, tmp_path / "none.gpkg", filter="KLASSE = '0101'")
    assert list(tmp_path.glob("*.gpkg")) == []


@pytest.mark.parametrize("chosen", ["filter", "uuids"])
def test_a_feature_made_here_is_known_again_though_nobody_chose_it(
    start, profile_of, press, rows_of, tmp_path, chosen
):
    """The machine was put back to a snapshot of before the receipt."""
    from shanhe.plugin.checkout.submission import journal_path, open_journal, withdraw

    node = start()
    profile = profile_of(node)
    some = (
        {"filter": "\"DLBM\" = '0301'"} if chosen == "filter" else {"uuids": [*rows_of(node)][:2]}
    )
    copy = check_out(profile, "DLTB", None, tmp_path / "part.gpkg", **some)
    source = ogr.Open(str(copy.path), 1)
    feature = ogr.Feature(source.GetLayer(0).GetLayerDefn())
    for name, value in (("BSM", "N1"), ("DLBM", "0101")):
        feature[name] = value
    corner = "POLYGON((39500900 2800900,39500909 2800900,39500909 2800909,39500900 2800900))"
    feature.SetGeometry(ogr.CreateGeometryFromWkt(corner))
    source.GetLayer(0).CreateFeature(feature)
    feature = source = None
    snapshot = copy.path.read_bytes()
    assert press(copy.path, profile).state == "APPLIED"
    copy.path.write_bytes(snapshot)
    journal_path().unlink()
    assert press(copy.path, profile).state == "CONFLICT"
    with closing(open_journal()) as journal, NodeSession(profile) as session:
        assert withdraw(copy, journal, session).state == "WITHDRAWN"
    with NodeSession(profile) as session:
        pull(copy, session)
    assert press(copy.path, profile).state == "NOTHING"
    assert len(rows_of(node)) == 13
