"""What would be written wrongly without a word is refused or kept right."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "quality"))

from tiny_database import STANDARD, box, layer, shape

from shanhe.core.errors import Problem
from shanhe.core.planning.plan_database import Mapping, Options, build_database
from shanhe.core.planning.plan_database.mapping import LayerMap
from shanhe.core.planning.plan_database.packaging import metadata_table
from shanhe.core.planning.plan_database.writing import write_database
from shanhe.core.planning.quality.database import layer_in_memory
from shanhe.core.planning.quality.reading import read_database

CRS = "EPSG:4527"
COUNTY = Options("350821", "长汀县", "county", CRS, empty=False)
SQUARE = box(0, 0, 9, 9)


def zones(**fields):
    columns = {name: [value] for name, value in fields.items()}
    return layer_in_memory("GHFQ", CRS, [shape(SQUARE)], columns)


@pytest.mark.parametrize(("mapping", "member"), [
    ({"GHFQX": LayerMap("GHFQ")}, "GHFQX"),
    ({"GHFQ": LayerMap("GHFQ", {"GHFQDMX": "BSM"})}, "GHFQ.GHFQDMX"),
    ({"GHFQ": LayerMap("GHFQ", {}, {"NIANX": "2025"})}, "GHFQ.NIANX"),
])  # fmt: skip
def test_a_mapping_to_what_the_standard_does_not_know_is_refused(mapping, member):
    with pytest.raises(Problem) as refused:
        build_database([zones(BSM="1")], STANDARD, Mapping(mapping), COUNTY)
    assert (refused.value.code, refused.value.values["member"]) == ("PDB-02", member)


def test_lines_are_no_zones():
    lines = layer("GHFQ", [("LINESTRING (0 0, 9 9)", {})], "line")
    with pytest.raises(Problem) as refused:
        build_database([lines], STANDARD, Mapping(), COUNTY)
    assert refused.value.code == "PDB-15"
    table = replace(lines, kind="none", wkbs=[None])  # a table fills a layer that is drawn later
    assert len(build_database([table], STANDARD, Mapping(), COUNTY).layers) == 1


@pytest.mark.parametrize("name", ["FID", "geom", "GEOM", "BZ2"])
def test_own_fields_of_any_name_keep_their_own_values(tmp_path, name):
    own = layer_in_memory("CSHX", CRS, [shape(SQUARE)], {name: ["first"], "LAST": ["last"]})
    built = build_database([own], STANDARD, Mapping(), COUNTY)
    path = str(tmp_path / "made.gpkg")
    write_database(path, "GPKG", built.layers, STANDARD)
    (read,) = read_database(path, "(.*)").layers
    assert read.column("LAST").values == ["last"]
    assert [one for one in read.fields if one.name.upper().startswith(name.upper())]


def test_of_fields_that_differ_by_case_alone_the_first_is_taken():
    own = layer_in_memory("CSHX", CRS, [shape(SQUARE)], {"LAST": ["last"]})
    own.fields = (*own.fields, replace(own.fields[0], name="last"))
    built = build_database([own], STANDARD, Mapping(), COUNTY)
    names = [one.name for one in built.layers[0].fields]
    assert names.count("LAST") == 1


@pytest.mark.parametrize(("crs", "unit", "wkid"), [
    ("EPSG:4490", "°", "4490"), ("EPSG:4326", "°", "4326"), ("EPSG:4527", "m", "4527"),
])  # fmt: skip
def test_the_metadata_tell_the_unit_of_the_crs(crs, unit, wkid):
    options = replace(COUNTY, crs=crs)
    built = build_database([], STANDARD, Mapping(), replace(options, empty=True))
    told = metadata_table(built, options, "GPKG", 2025)
    assert (told.value("coordinate_unit", 0), told.value("wkid", 0)) == (unit, wkid)
