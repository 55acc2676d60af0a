import json
from functools import partial

import pytest
from qgis.core import QgsProcessingException

from tests.processing.cases import planzones as case
from tests.processing.squares import rows_of, write
from tests.processing.told import run_tool

run = partial(run_tool, "planzones")


def test_the_case(provider, tmp_path):
    results, warnings = run(**case.parameters(tmp_path))
    case.check(results, tmp_path)
    assert warnings == []


def test_gaps_overlaps_lines_and_codes_are_told(provider, tmp_path):
    given = case.parameters(tmp_path)
    rows = [(0, 0, 300, 200, "0101"), (290, 0, 590, 200, "77"), (600, 0, 610, 200, "0101")]
    given["INPUT"] = write(tmp_path / "odd.gpkg", {"YDYHFLDM": str}, rows)
    given["STBHHX"] = write(tmp_path / "STBHHX.gpkg", {}, [(150, 0, 250, 100)])
    results, warnings = run(**given)
    assert results["GAPS_M2"] == pytest.approx(2_000, abs=1)
    assert results["OVERLAPS_M2"] == pytest.approx(2_000, abs=1)
    told = " ".join(warnings)
    assert "code “77” of “odd” a zone (1 parcels: 2)" in told
    assert "and “Ecological protection red line” overlap by 5,000" in told
    assert "beyond the area by 2,000" in told
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "have no zone" in report


def test_refusals(provider, tmp_path):
    given = case.parameters(tmp_path)
    with pytest.raises(QgsProcessingException, match="YDYHFLDM"):
        run(**{**given, "INPUT": given["AREA"]})
    odd = write(tmp_path / "b.gpkg", {"GHFQDM": str}, [(0, 0, 10, 10, "530")])
    with pytest.raises(QgsProcessingException, match="“530” in “b” is not a plan zone"):
        run(**{**given, "CZKFBJ": odd})


def test_a_preset_changes_order_and_zones(provider, tmp_path):
    given = case.parameters(tmp_path)
    given["YJJBNT"] = write(tmp_path / "f.gpkg", {}, [(0, 0, 450, 100)])
    rows = [
        {"id": name, "title": name, "zone": zone, "basis": "", "confidence": "preset"}
        for name, zone in (("redline", "200"), ("farmland", "300"), ("boundary", "410"))
    ]
    preset = tmp_path / "lines.json"
    preset.write_text(json.dumps({"table": "plan_zone_lines", "version": "1", "source": "Own",
                                  "rows": rows}), encoding="utf-8")  # fmt: skip
    run(**given, LINES=str(preset))
    found = dict(rows_of(tmp_path / "table.gpkg", "GHFQDM", "AREA_M2"))
    assert found["300"] == pytest.approx(40_000, abs=1)
    assert "100" not in found
