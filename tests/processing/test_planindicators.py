import json

import processing
import pytest
from osgeo import ogr
from qgis.core import QgsProcessingContext, QgsProcessingException

from tests.processing.cases.planindicators import shapes
from tests.processing.squares import rows_of, write
from tests.processing.told import Told

FIELDS = {"YDYHFLDM": str, "CZCSXM": str}
PARCELS = [(0, 0, 100, 100, "0101", None), (100, 0, 200, 100, "0701", "201")]


def run(provider, folder, **more):
    told = Told()
    given = {"OUTPUT": str(folder / "out.gpkg"), "YEAR": 2024, **more}
    results = processing.run(
        "shanhe:planindicators", given, context=QgsProcessingContext(), feedback=told
    )
    rows = rows_of(results["OUTPUT"], "NO", "VALUE", "MISSING")
    return {number: (value, missing) for number, value, missing in rows}, results, told


def test_village_indicators_in_hectares(provider, tmp_path):
    rows = [(0, 0, 100, 100, "0703", "203"), (100, 0, 200, 100, "0704", "203")]
    land = write(tmp_path / "land.gpkg", FIELDS, [*rows, (200, 0, 300, 100, "0301", None)])
    found, _, _ = run(
        provider, tmp_path, SET=1, LAND=land, NUMBERS="village_population=80;population=1"
    )
    assert len(found) == 13
    assert found["1"] == (2.0, "")
    assert found["4"] == (1.0, "")
    assert found["6"] == (pytest.approx(250.0, abs=0.02), "")  # m² a person
    assert found["10"] == (1.0, "")
    assert found["7"] == (None, "red_line")


def test_own_indicators_by_a_preset(provider, tmp_path):
    row = {"dimension": "own", "no": "A1", "indicator": "耕地占比", "unit": "%", "kind": "约束性"}
    row |= {"level": "县域", "operation": "ratio", "numerator": "classes:01"}
    row |= {"denominator": "classes:01;07", "factor": "100", "decimals": "1", "note": ""}
    row |= {"direction": "at_least", "bottom_line": "yes", "confidence": "preset"}
    content = {"table": "plan_indicators_2020", "version": "县1", "source": "县规划", "rows": [row]}
    preset = tmp_path / "own.json"
    preset.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    land = write(tmp_path / "land.gpkg", FIELDS, PARCELS)
    report = tmp_path / "r.html"
    found, _, _ = run(provider, tmp_path, LAND=land, PRESET=str(preset), REPORT=str(report))
    assert found == {"A1": (50.0, "")}
    text = report.read_text(encoding="utf-8")
    assert "县规划" in text
    assert "own preset" in text
    row["numerator"] = "volume:01"
    preset.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="volume:01"):
        run(provider, tmp_path, LAND=land, PRESET=str(preset))


def test_cropland_without_its_ridges_by_the_stated_areas(provider, tmp_path):
    fields = {"YDYHFLDM": str, "TBDLMJ": float}
    land = write(tmp_path / "land.gpkg", fields, [(0, 0, 1000, 1000, "0101", 950_000.0)])
    report = tmp_path / "r.html"
    found, _, _ = run(provider, tmp_path, LAND=land, AREA_FIELD="TBDLMJ", REPORT=str(report))
    assert found["4"] == (0.95, "")
    assert "950,000.00 m² / 1000000 = 0.95 km²" in report.read_text(encoding="utf-8")
    rows = [(0, 0, 9, 9, "0101", 1.0), (9, 0, 18, 9, "0101", -1.0)]
    bad = write(tmp_path / "bad.gpkg", fields, rows)
    with pytest.raises(QgsProcessingException, match="Parcel 2"):
        run(provider, tmp_path, LAND=bad, AREA_FIELD="TBDLMJ")


def test_every_kind_of_facility_has_to_reach(provider, tmp_path):
    homes = [(0, 0, 4000, 100, "0701", "201")]
    land = write(tmp_path / "land.gpkg", FIELDS, homes)
    core = write(tmp_path / "core.gpkg", {}, [(0, 0, 4000, 100)])
    spots = [(500, 40, 510, 50, "医疗"), (2000, 40, 2010, 50, "教育")]
    places = write(tmp_path / "places.gpkg", {"LX": str}, spots)
    given = {"LAND": land, "CORE": core, "FACILITIES": places}
    any_reaches, _, _ = run(provider, tmp_path, **given)
    every_reaches, _, _ = run(provider, tmp_path, **given, FACILITY_FIELD="LX")
    # 医疗 reaches 0–1510 m, 教育 1000–3010 m.
    assert any_reaches["25"][0] == pytest.approx(100 * 3010 / 4000, abs=0.1)
    assert every_reaches["25"][0] == pytest.approx(100 * 510 / 4000, abs=0.1)


def line(*points):
    return "LINESTRING(" + ",".join(f"{39_500_000 + x} {2_850_000 + y}" for x, y in points) + ")"


def test_a_walk_of_fifteen_minutes_is_along_the_roads_that_are_given(provider, tmp_path):
    homes = [(0, 0, 2000, 100, "0701", "201")]
    spots = ["POINT(39502000 2850980)"]  # 980 m north of the eastern end of the homes
    given = {
        "LAND": write(tmp_path / "land.gpkg", FIELDS, homes),
        "CORE": write(tmp_path / "core.gpkg", {}, [(0, 0, 2000, 100)]),
        "FACILITIES": shapes(tmp_path / "places.gpkg", spots),
        "REPORT": str(tmp_path / "r.html"),
    }
    report = tmp_path / "r.html"
    straight, _, _ = run(provider, tmp_path, **given)
    # A disc of 1000 m round the place takes 199 m of the homes at y = 0 and 475 m at y = 100.
    assert straight["25"][0] == pytest.approx(17.91, abs=0.1)
    assert "straight-line distance (buffers)" in report.read_text(encoding="utf-8")
    # South along the eastern edge to y = 50, where a street runs west through the homes.
    roads = shapes(
        tmp_path / "roads.gpkg", [line((2000, 980), (2000, 50)), line((2000, 50), (0, 50))]
    )
    walked, _, _ = run(provider, tmp_path, **given, ROADS=roads)
    # Squares of 50 m: their middles at 2000 - 25 - 50 k, 25 m beside the street. 930 + 25 + 25.
    assert walked["25"] == (2.5, "")
    said = report.read_text(encoding="utf-8")
    assert "Walks are measured along the given roads" in said
    assert "straight-line distance (buffers)" not in said
    # A road that does not meet the other leads nowhere.
    apart = shapes(
        tmp_path / "apart.gpkg", [line((2000, 980), (2000, 150)), line((2000, 50), (0, 50))]
    )
    nowhere, _, _ = run(provider, tmp_path, **given, ROADS=apart)
    assert nowhere["25"] == (0.0, "")


def test_areas_lengths_and_counts_of_layers(provider, tmp_path):
    coast = ["LINESTRING(39500000 2850000,39501000 2850000)"]
    natural = ["LINESTRING(39500000 2850000,39500350 2850000)"]
    spots = ["POINT(39500000 2850000)", "POINT(39500009 2850000)"]
    found, _, _ = run(
        provider,
        tmp_path,
        CORE=write(tmp_path / "core.gpkg", {}, [(0, 0, 1000, 1000)]),
        SHELTERS=write(tmp_path / "shelters.gpkg", {}, [(900, 0, 1100, 100)]),
        YJJBNT=write(tmp_path / "farmland.gpkg", {}, [(0, 0, 2000, 1000)]),
        COAST=shapes(tmp_path / "coast.gpkg", coast),
        NATURAL_COAST=shapes(tmp_path / "natural.gpkg", natural),
        HERITAGE=shapes(tmp_path / "heritage.gpkg", spots),
        NUMBERS="core_population=0.5",
    )
    assert found["3"] == (2.0, "")
    assert found["10"] == (35.0, "")
    assert found["11"] == (2.0, "")
    assert found["18"] == (2.0, "")  # half of the 2 hm² lies inside, for 5000 people
    assert found["4"] == (None, "land")


def test_small_greens_do_not_count(provider, tmp_path):
    homes = [(0, 0, 1000, 100, "0701", "201"), (1000, 0, 1019, 20, "1401", "201")]
    land = write(tmp_path / "land.gpkg", FIELDS, homes)
    core = write(tmp_path / "core.gpkg", {}, [(0, 0, 1100, 100)])
    found, _, _ = run(provider, tmp_path, LAND=land, CORE=core)
    assert found["24"] == (0.0, "")  # 380 m²


def test_a_layer_of_another_crs_is_reprojected(provider, tmp_path):
    land = write(tmp_path / "land.gpkg", FIELDS, PARCELS)
    core = write(tmp_path / "core.gpkg", {}, [(100, 0, 200, 100)])
    out = str(tmp_path / "moved.gpkg")
    moved = processing.run(
        "native:reprojectlayer", {"INPUT": core, "TARGET_CRS": "EPSG:4490", "OUTPUT": out}
    )
    found, _, told = run(
        provider, tmp_path, LAND=land, CORE=moved["OUTPUT"], NUMBERS="core_population=1"
    )
    assert found["30"] == (0.0, "")
    assert any("was reprojected" in text for text in told.warnings)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"LAND": None}, "Nothing to compute"),
        ({"NUMBERS": "population=many"}, "population=many"),
        ({"CODE_FIELD": "DLBM"}, "has no field DLBM"),
        ({"TARGETS": "NO,GOAL\n1,2\n"}, "no column with a year"),
        ({"TARGETS": "NUM,Y2035\n1,2\n"}, "has no field NO"),
        ({"TARGETS": "NO,Y2035\n1,much\n"}, "“much” in Y2035"),
    ],
)
def test_bad_input_says_what_to_do(provider, tmp_path, changed, words):
    if "TARGETS" in changed:
        (tmp_path / "t.csv").write_text(changed["TARGETS"], encoding="utf-8")
        changed = {"TARGETS": str(tmp_path / "t.csv")}
    given = {"LAND": write(tmp_path / "land.gpkg", FIELDS, PARCELS), **changed}
    with pytest.raises(QgsProcessingException, match=words):
        run(provider, tmp_path, **{key: one for key, one in given.items() if one is not None})


def test_an_empty_layer_is_refused(provider, tmp_path):
    land = write(tmp_path / "land.gpkg", FIELDS, [])
    with pytest.raises(QgsProcessingException, match="no usable polygon"):
        run(provider, tmp_path, LAND=land)


def test_an_unknown_town_attribute_is_listed(provider, tmp_path):
    land = write(tmp_path / "land.gpkg", FIELDS, [(0, 0, 100, 100, "0101", "999")])
    _, _, told = run(provider, tmp_path, LAND=land)
    assert any("“999” (1; 1)" in text for text in told.warnings)


def test_the_workbook_holds_the_table_of_the_plan(provider, tmp_path):
    (tmp_path / "t.csv").write_text("NO,Y2020,Y2035\n7,0.01,0.02\n", encoding="utf-8")
    land = write(tmp_path / "land.gpkg", FIELDS, [(0, 0, 100, 100, "0301", None)])
    workbook = tmp_path / "r.xlsx"
    run(provider, tmp_path, LAND=land, TARGETS=str(tmp_path / "t.csv"), XLSX=str(workbook))
    opened = ogr.Open(str(workbook))
    sheet = opened.GetLayerByName("Plan indicators")
    rows = {one.GetField(0): one for one in sheet}
    assert (rows["7"].GetField(1), rows["7"].GetField(2)) == ("林地保有量 (km²)", "约束性")
    # 2020, 2035, value in 2024, progress, light: the plan expects 0.0127, and the base holds
    assert [float(rows["7"].GetField(at)) for at in (4, 5, 6)] == [0.01, 0.02, 0.01]
    assert [rows["7"].GetField(at) for at in (7, 8)] == ["0.0\u00a0%", "green"]


def test_a_cancelled_run_keeps_nothing(provider, tmp_path):
    told = Told()
    told.cancel()
    land = write(tmp_path / "land.gpkg", FIELDS, PARCELS)
    report = tmp_path / "r.html"
    algorithm = provider.algorithm("planindicators").create()
    given = {"LAND": land, "YEAR": 2024, "OUTPUT": "memory:", "REPORT": str(report)}
    results, _ = algorithm.run(given, QgsProcessingContext(), told)
    assert (results, report.exists()) == ({}, False)
