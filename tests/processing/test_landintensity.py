from functools import partial

import pytest
from qgis.core import QgsProcessingException

from tests.processing.cases import landintensity as case
from tests.processing.squares import rows_of, write
from tests.processing.told import run_tool

run = partial(run_tool, "landintensity")


def test_what_is_not_stated_is_named(provider, tmp_path):
    results, warnings = run(**case.parameters(tmp_path))
    case.check(results, tmp_path)
    assert "Unit 连城县: PGCI1 is left empty, as NEW_URLAND is not stated." in warnings
    assert warnings[0].startswith("No field for: SUPPLIED")


def test_a_plain_table_of_a_zone(provider, tmp_path):
    table = tmp_path / "zones.csv"
    table.write_text("KFQMC,SUPPLIED,SERVICED,BUILT\n工业园,90,100,72\n", encoding="utf-8")
    results, _ = run(INPUT=str(table), OUTPUT=str(tmp_path / "o.gpkg"))
    assert rows_of(results["OUTPUT"], "NAME", "TDGYL", "TDJCL") == [("工业园", 90.0, 80.0)]


def test_refusals(provider, tmp_path):
    other = write(tmp_path / "o.gpkg", {"A": str}, [(0, 0, 1, 1, "x")])
    with pytest.raises(QgsProcessingException, match="none of the fields"):
        run(INPUT=other, OUTPUT=str(tmp_path / "r.gpkg"))
    empty = write(tmp_path / "e.gpkg", case.FIELDS, [])
    with pytest.raises(QgsProcessingException, match="has no record"):
        run(INPUT=empty, OUTPUT=str(tmp_path / "r.gpkg"))
    odd = write(tmp_path / "odd.gpkg", {"POP_T1": str}, [(0, 0, 1, 1, "many")])
    with pytest.raises(QgsProcessingException, match="many"):
        run(INPUT=odd, OUTPUT=str(tmp_path / "r.gpkg"))
