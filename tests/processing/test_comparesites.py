"""What 选址比选 refuses and warns of, how its layer is drawn; the figures stand in its case."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from shanhe.core.standards.tables import table
from tests.processing.cases import comparesites as case
from tests.processing.hearing import Heard, ran
from tests.processing.squares import rows_of, write, write_polygons


@pytest.fixture
def run(provider):
    def go(parameters, heard=None):
        results, _, heard = ran(provider.algorithm("comparesites"), parameters, heard)
        return results, heard

    return go


def preset(folder, **changes):
    rows = [{**row, **changes.get(row["criterion"], {})} for row in table("site_criteria").rows]
    path = folder / "criteria.json"
    content = {"table": "site_criteria", "version": "t", "source": "县局", "rows": rows}
    path.write_text(json.dumps(content), encoding="utf-8")
    return str(path)


def test_one_site_is_no_comparison(run, tmp_path):
    one = write(tmp_path / "one.gpkg", {"XMDM": str}, [(0, 0, 10, 10, "A")])
    with pytest.raises(QgsProcessingException, match="at least two sites; there is 1"):
        run({**case.parameters(tmp_path), "INPUT": one})


def test_nothing_to_compare_by_is_refused(run, tmp_path):
    given = case.parameters(tmp_path)
    with pytest.raises(QgsProcessingException, match="Nothing is known of any criterion"):
        run({"INPUT": given["INPUT"], "OUTPUT": "memory:"})


def test_a_distance_layer_that_no_criterion_asks_for_is_named(run, tmp_path):
    given = case.parameters(tmp_path)
    rivers = QgsVectorLayer(given["DISTANCES"][0], "rivers", "ogr")
    _, heard = run({**given, "DISTANCES": [rivers]})
    assert any("distance to layer “rivers”" in text for text in heard.warnings)


def test_slopes_are_of_known_ground_and_read_from_any_field(run, tmp_path):
    given = case.parameters(tmp_path)
    # Site A is 0–100: its west steep, twice over and as a number; a part without a class; none.
    slopes = [(-50, -50, 25, 150, 4.0), (0, 0, 25, 150, 4.0), (25, -50, 50, 150, None)]
    given["SLOPE"] = write(
        tmp_path / "slopes.gpkg", {"PDJB": float}, [*slopes, (200, -50, 600, 150, 2.0)]
    )
    run(given)
    steep = dict(rows_of(tmp_path / "ranked.gpkg", "XMDM", "V_STEEP"))
    assert steep["A"] == pytest.approx(100.0, abs=1e-3)
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Site A: no slope class is known of 7,500.00 m²" in report
    assert "Slope class not known" in report


def test_a_preset_changes_weights_and_vetoes(run, tmp_path):
    # the farmland no longer vetoes, and the road alone counts, in which B may not be over 120 m
    rows = {row["criterion"]: {"weight": "0", "veto": ""} for row in table("site_criteria").rows}
    rows["road"] = {"weight": "1", "veto": "120"}
    run({**case.parameters(tmp_path), "CRITERIA": preset(tmp_path, **rows)})
    found = rows_of(tmp_path / "ranked.gpkg", "XMDM", "RANK", "VETOES")
    assert found == [("A", 1, ""), ("B", 1, ""), ("C", 0, "road")]
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "own preset" in report
    assert "&gt; 120 m" in report


def test_targets_as_measure(run, tmp_path):
    run({**case.parameters(tmp_path), "NORMALISED": 1})
    scores = rows_of(tmp_path / "scores.gpkg", "XMDM", "CRITERION", "SCORE")
    assert [s for site, name, s in scores if name == "road"] == [1.0, 1.0, 1.0]  # all under 500 m


def test_a_wrong_preset_is_named(run, tmp_path):
    broken = preset(tmp_path, road={"weight": "much"})
    with pytest.raises(QgsProcessingException, match="“much” in column “weight”"):
        run({**case.parameters(tmp_path), "CRITERIA": broken})


def test_distances_in_degrees_are_refused(run, tmp_path):
    given = case.parameters(tmp_path)
    corners = [(115.1, 25.7, "A"), (115.2, 25.7, "B")]
    rows = [
        (f"POLYGON(({x} {y},{x + 0.01} {y},{x} {y + 0.01},{x} {y}))", name)
        for x, y, name in corners
    ]
    sites = write_polygons(tmp_path / "degrees.gpkg", {"XMDM": str}, rows, epsg=4490)
    with pytest.raises(QgsProcessingException, match="EPSG:4490, which is in degrees"):
        run({**given, "INPUT": sites})


def test_a_slope_layer_without_its_field_is_refused(run, tmp_path):
    given = case.parameters(tmp_path)
    with pytest.raises(QgsProcessingException, match="PDJB"):
        run({**given, "SLOPE": given["YJJBNT"]})


def test_a_cancelled_run_keeps_nothing(run, tmp_path):
    heard = Heard()
    heard.cancel()
    results, _ = run(case.parameters(tmp_path), heard)
    assert results == {}
    assert not (tmp_path / "report.html").exists()


def test_the_layer_is_drawn_by_rank(run, tmp_path):
    from shanhe.plugin.siting.style import style_ranks

    results, _ = run(case.parameters(tmp_path))
    layer = QgsVectorLayer(results["OUTPUT"], "ranked", "ogr")
    style_ranks(layer)
    labels = [(one.value(), one.label()) for one in layer.renderer().categories()]
    assert labels == [(1, "Rank 1"), (2, "Rank 2"), (0, "Vetoed")]
