"""What is built passes the check: written as GeoPackage or FileGDB, read again, every rule run."""

import sqlite3
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "quality"))

from tiny_database import (
    EVALUATED,
    PARCEL,
    STANDARD,
    box,
    plan,
    shape,
    survey,
)

from shanhe.core.errors import Problem
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.plan_database import Mapping, Options, build_database
from shanhe.core.planning.plan_database.packaging import (
    metadata_table,
    package_of,
    write_metadata,
)
from shanhe.core.planning.plan_database.writing import can_write, write_database
from shanhe.core.planning.quality import Database, check_database, rule_set
from shanhe.core.planning.quality.database import layer_in_memory
from shanhe.core.planning.quality.reading import as_dictionary, read_database

CRS = "EPSG:4527"
COUNTY = Options("350821", "长汀县", "county", CRS)
SURVEYED = Options("350821", "长汀县", "survey", CRS, empty=False)
OUTLINES = [box(0, 0, 100, 200), box(100, 0, 200, 200)]


def bare(name, fields, outlines=OUTLINES, crs=CRS):
    return layer_in_memory(name, crs, [shape(one) for one in outlines], fields)


def delivered(tmp_path, sources, options, format):
    """Build and write a package, and return its folder."""
    built = build_database(sources, STANDARD, Mapping(), options)
    package = package_of(str(tmp_path), options, STANDARD)
    package.make()
    layers = [*built.layers, metadata_table(built, options, format, 2025)]
    write_database(str(package.database(format)), format, layers, STANDARD)
    write_metadata(package, options, built.layers)
    return package.root


def checked(root, package):
    rules = rule_set()
    read = read_database(str(root), rules.layer_pattern)
    made = Database(
        as_dictionary(read.layers), ShapelyBackend(), STANDARD, package, read.root, read.files,
        read.folders, read.unreadable,
    )  # fmt: skip
    outcome = check_database(made, rules)
    assert outcome.with_state("broken") == []
    return made, {
        (one.rule.id, finding.problem.code, finding.layer, finding.field)
        for one in outcome.results
        for finding in one.findings
    }


@pytest.mark.parametrize("format", ["GPKG", "OpenFileGDB"])
def test_a_built_survey_passes_every_rule(tmp_path, format):
    if not can_write(format):
        pytest.skip(f"SKIPPED: this GDAL cannot write {format}")
    made, found = checked(delivered(tmp_path, survey(), SURVEYED, format), "survey")
    assert found == set()
    parcels = made.layers["DLTB"]
    if format == "OpenFileGDB":
        assert [one.alias for one in parcels.fields][:2] == ["标识码", "要素代码"]
    else:  # GDAL 3.6 does not read them, so the file is asked
        with sqlite3.connect(parcels.source) as file:
            titles = dict(file.execute(
                "SELECT column_name, title FROM gpkg_data_columns WHERE table_name = 'DLTB'"
            ))  # fmt: skip
        assert (titles["BSM"], titles["YSDM"]) == ("标识码", "要素代码")
    assert parcels.column("BSM").field.length == 18
    assert parcels.column("TBMJ").values == pytest.approx([20000.0, 20000.0], abs=0.2)


def test_a_built_plan_passes_every_rule(tmp_path):
    _, found = checked(delivered(tmp_path, plan(), COUNTY, "GPKG"), "county")
    assert found == set()


def test_a_built_plan_lacks_only_what_no_source_has(tmp_path):
    sources = [one for one in plan() if one.name not in EVALUATED]
    _, found = checked(delivered(tmp_path, sources, COUNTY, "GPKG"), "county")
    assert found == {("layers", "DBQ-25", name, "") for name in EVALUATED}


def test_codes_numbers_names_and_areas_are_filled():
    zones = bare("GHFQ", {"GHFQDM": ["100", "410"]})
    built = build_database([zones], STANDARD, Mapping(), COUNTY)
    (layer,) = [one for one in built.layers if one.name == "GHFQ"]
    values = {name: column.values for name, column in layer.columns.items()}
    position = STANDARD.layer_names.index("GHFQ") + 1
    assert values["BSM"] == [f"350821{position:04d}00000001", f"350821{position:04d}00000002"]
    assert values["YSDM"] == ["2090020610"] * 2
    assert values["XZQDM"], values["XZQMC"] == (["350821"] * 2, ["长汀县"] * 2)
    assert values["GHFQMC"] == ["生态保护区", "城镇集中建设区"]
    assert values["MJ"] == pytest.approx([20000, 20000], abs=0.2)
    assert all(round(one, 2) == one for one in values["MJ"])
    assert values["BZ"] == [None, None]


def test_ridges_are_deducted_as_the_survey_does():
    parcels = bare("DLTB", {"DLBM": ["0101", "0301"], "KCXS": ["0.1", None], "KCDLBM": ["1203", ""],
                            "ZLDWDM": [PARCEL["ZLDWDM"]] * 2})  # fmt: skip
    (layer,) = build_database([parcels], STANDARD, Mapping(), SURVEYED).layers
    whole = layer.column("TBMJ").values
    assert layer.column("KCMJ").values == [round(whole[0] * 0.1, 2), None]
    assert layer.column("TBDLMJ").values == [
        round(whole[0] - round(whole[0] * 0.1, 2), 2),
        whole[1],
    ]


def test_each_value_that_does_not_fit_is_named():
    zones = bare("GHFQ", {"GHFQDM": ["4100", "410"], "MJ": ["big", "1"]})
    built = build_database([zones], STANDARD, Mapping(), COUNTY)
    assert [(one.layer, one.fid, one.problem.code) for one in built.faults] == [
        ("GHFQ", 1, "PDB-11"),
        ("GHFQ", 1, "PDB-12"),
    ]


def test_layers_are_brought_to_one_crs():
    zones = bare("GHFQ", {"GHFQDM": ["100"]}, [box(0, 0, 100, 200)])
    geographic = Options("350821", "长汀县", "county", "EPSG:4490", empty=False)
    there = build_database([zones], STANDARD, Mapping(), geographic)
    (layer,) = there.layers
    assert layer.crs == "EPSG:4490"
    assert layer.column("MJ").values == pytest.approx([20000], abs=0.2)


def test_a_source_without_crs_and_unknown_sources():
    with pytest.raises(Problem, match="PDB-07"):
        build_database([bare("GHFQ", {"GHFQDM": ["1", "2"]}, crs="")], STANDARD, Mapping(), COUNTY)
    unused = bare("roads", {"NAME": ["a", "b"]})
    assert build_database([unused], STANDARD, Mapping(), COUNTY).unused == ["roads"]


def test_a_delivery_is_never_written_over(tmp_path):
    package = package_of(str(tmp_path), COUNTY, STANDARD)
    assert package.name == "350821长汀县国土空间总体规划数据库"
    package.make()
    with pytest.raises(Problem, match="PDB-22"):
        package.make()
    with pytest.raises(Problem, match="PDB-09"):
        package_of(str(tmp_path), Options("350821", "a/b", "county", CRS), STANDARD)
