"""2,008 real farm parcels of which 16 are invalid, and what a check of their ground finds."""

import pytest

from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.quality import Database, Standard, check_database, rule_set
from shanhe.core.planning.quality.reading import as_dictionary, read_database

RULES = {
    "replace": True,
    "layer_pattern": "([a-z]+)_33S",
    "rules": [
        {"id": "valid", "operation": "geometry_valid", "layers": ["FARMS", "URBAN"]},
        {"id": "system", "operation": "crs", "layers": ["*"],
         "parameters": {"allowed": ["EPSG:32733"]}},
        {"id": "crowded", "operation": "tessellation", "layers": ["FARMS"],
         "parameters": {"kinds": ["overlap"], "least_m2": 1.0}},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def results(shared_data):
    folder = shared_data / "za_swellendam_farms" / "vector_utm33s"
    if not folder.is_dir():
        pytest.skip(f"SKIPPED: no farms at {folder}")
    rules = rule_set(RULES)
    read = read_database(str(folder), rules.layer_pattern)
    made = Database(as_dictionary(read.layers), ShapelyBackend(), Standard.load())
    assert len(made.layers["FARMS"]) == 2008
    return {one.rule.id: one for one in check_database(made, rules).results}


def test_sixteen_farms_and_one_town_are_invalid(results):
    layers = [finding.layer for finding in results["valid"].findings]
    assert (layers.count("FARMS"), layers.count("URBAN")) == (16, 1)
    assert all(finding.wkb and finding.fid is not None for finding in results["valid"].findings)


def test_layers_in_another_system_are_told_apart_from_those_of_their_name(results):
    told = [(one.layer, one.problem.code) for one in results["system"].findings]
    assert sorted(told) == [  # those of the GeoPackage beside the Shapefiles
        ("BUILDINGS", "DBQ-31"),
        ("RESTAURANTS", "DBQ-31"),
        ("ROADS (2)", "DBQ-31"),
        ("SCHOOLS (2)", "DBQ-31"),
    ]


def test_farms_that_overlap_are_named_with_their_ground(results):
    found = results["crowded"].findings
    assert found
    assert all(finding.measured >= 1.0 and finding.unit == "m²" for finding in found)
