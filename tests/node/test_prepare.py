"""Preparing a GeoPackage: identities, versions, again and again, and fast."""

from __future__ import annotations

import sqlite3
import time

from osgeo import ogr
from small_county import DLTB_FIELDS, add_feature, add_layer, reference, small_county, square


def rows(path, layer="DLTB"):
    with sqlite3.connect(path) as base:
        return base.execute(f"SELECT ssp_uuid, ssp_ver FROM {layer} ORDER BY fid").fetchall()


def test_numbers_every_layer_once(tmp_path):
    from shanhe.node.prepare import prepare

    path = small_county(tmp_path, prepared=False) / "county.gpkg"
    assert prepare(path, seed=350821) == {"DLTB": 12, "YJJBNT": 3}
    first = rows(path)
    assert [version for _, version in first] == list(range(1, 13))
    assert [version for _, version in rows(path, "YJJBNT")] == [13, 14, 15]
    assert first[0] == ("e211662a-0bab-548d-adbe-cd91a7e43bd7", 1)
    assert len({identity for identity, _ in first}) == 12
    assert prepare(path) == {"DLTB": 0, "YJJBNT": 0}
    assert rows(path) == first


def test_identities_are_random_without_a_seed(tmp_path):
    from shanhe.node.prepare import prepare

    paths = [small_county(tmp_path / name, prepared=False) / "county.gpkg" for name in "ab"]
    for path in paths:
        prepare(path)
    assert not {row[0] for row in rows(paths[0])} & {row[0] for row in rows(paths[1])}


def test_identities_are_unique_and_required(tmp_path):
    path = small_county(tmp_path) / "county.gpkg"
    source = ogr.Open(str(path))
    definition = source.GetLayerByName("DLTB").GetLayerDefn()
    assert not definition.GetFieldDefn(definition.GetFieldIndex("ssp_uuid")).IsNullable()
    with sqlite3.connect(path) as base:
        unique = base.execute(
            "SELECT \"unique\" FROM pragma_index_list('DLTB') WHERE name = 'DLTB_ssp_uuid'"
        ).fetchone()
    assert unique == (1,)


def test_an_epoch_is_kept_until_it_is_renewed(tmp_path):
    from shanhe.node.prepare import new_epoch, prepare

    path = small_county(tmp_path) / "county.gpkg"

    def epoch():
        with sqlite3.connect(path) as base:
            return base.execute("SELECT value FROM ssp_meta WHERE key = 'epoch'").fetchone()[0]

    before = epoch()
    prepare(path)
    assert epoch() == before
    assert new_epoch(path) == epoch() != before


def test_twenty_thousand_rows_in_seconds(tmp_path):
    from shanhe.node.prepare import prepare

    path = tmp_path / "large.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = add_layer(source, "DLTB", "地类图斑", reference(), DLTB_FIELDS)
    source.StartTransaction()
    for number in range(20_000):
        add_feature(layer, square(39_500_000 + number, 2_800_000), BSM=str(number), DLBM="0101")
    source.CommitTransaction()
    del layer, source
    started = time.perf_counter()
    assert prepare(path, seed=1) == {"DLTB": 20_000}
    assert time.perf_counter() - started < 5
    assert len({identity for identity, _ in rows(path)}) == 20_000
