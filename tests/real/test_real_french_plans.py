"""Three French local plans, whose defects a national validator knows (IGNF/validator, CNIG).

The rule sets are data alone (`fr_plu/*.json`). The geometry verdicts are those of coordinates
written as text with 15 significant digits, as the validator's converter hands them on: read from
the Shapefile itself, only one polygon of the three plans is invalid.
"""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.quality import (
    Database,
    Standard,
    check_database,
    read_rule_file,
    rule_set,
)
from shanhe.core.planning.quality.operations_geometry import GEOMETRY_OPERATIONS
from shanhe.core.planning.quality.reading import as_dictionary, read_database
from shanhe.core.planning.quality.rules import Check
from shanhe.core.planning.quality.subject import Subject

RULES = Path(__file__).parent / "fr_plu"
INTERCOMMUNAL_2014 = ("200011781_PLUi_20180101", "cnig_plui_2014")
INTERCOMMUNAL_2017 = ("241800432_PLUi_20200128", "cnig_plui_2017")
COMMUNAL_2013 = ("41175_PLU_20140603", "cnig_plu_2013")
ALL = (INTERCOMMUNAL_2014, INTERCOMMUNAL_2017, COMMUNAL_2013)


@pytest.fixture(scope="session")
def french_plans(shared_data):
    folder = shared_data / "fr_plu_plans"
    if not folder.is_dir():
        pytest.skip(f"SKIPPED: no French plans at {folder}")
    return folder


def database(folder, model):
    path = RULES / f"{model}.json"
    rules = rule_set(read_rule_file(str(path)), str(path))
    read = read_database(str(folder), rules.layer_pattern)
    made = Database(
        as_dictionary(read.layers),
        ShapelyBackend(),
        Standard.load(),
        root=read.root,
        files=read.files,
        folders=read.folders,
        unreadable=read.unreadable,
    )
    return made, rules


def found(folder, model):
    """Every finding as (rule, layer, feature, field)."""
    outcome = check_database(*database(folder, model))
    assert outcome.with_state("broken") == []
    return {
        (one.rule.id, finding.layer, finding.fid, finding.field)
        for one in outcome.results
        for finding in one.findings
    }


def test_four_invalid_geometries_and_a_bad_pattern(french_plans):
    plan, model = INTERCOMMUNAL_2014
    assert found(french_plans / plan, model) == {
        ("geometries", "ZONE_URBA", 29, ""),
        ("geometries", "ZONE_URBA", 63, ""),
        ("geometries", "ZONE_URBA", 122, ""),
        ("geometries", "ZONE_URBA", 191, ""),
        ("patterns", "DOC_URBA", 0, "DATEREF"),  # 2014, not [0-9]{8}
        ("optional_fields", "ZONE_URBA", None, "IDZONE"),
    }


def test_one_invalid_geometry_two_nulls_and_four_optional_attributes(french_plans):
    plan, model = INTERCOMMUNAL_2017
    assert found(french_plans / plan, model) == {
        ("geometries", "ZONE_URBA", 198, ""),
        ("nulls", "DOC_URBA", 0, "SIREN"),
        ("nulls", "DOC_URBA", 0, "TYPEREF"),
        ("optional_fields", "ZONE_URBA", None, "LIB_IDZONE"),
        ("optional_fields", "PRESCRIPTION_SURF", None, "LIB_IDPSC"),
        ("optional_fields", "PRESCRIPTION_LIN", None, "LIB_IDPSC"),
        ("optional_fields", "PRESCRIPTION_PCT", None, "LIB_IDPSC"),
    }


def test_six_files_that_are_no_pdf(french_plans, tmp_path):
    """The validator's six are Thumbs.db of the original folders, which the copy leaves out."""
    plan, model = INTERCOMMUNAL_2017
    copy = tmp_path / plan
    shutil.copytree(french_plans / plan, copy, copy_function=shutil.copyfile)
    (copy / "Pieces_ecrites").chmod(0o755)
    folders = sorted((copy / "Pieces_ecrites").iterdir())
    for folder in folders:
        folder.chmod(0o755)
        (folder / "Thumbs.db").write_bytes(b"\xd0\xcf\x11\xe0")
    outcome = check_database(*database(copy, model))
    result = next(one for one in outcome.results if one.rule.id == "only_pdf")
    named = [finding.problem.values["file"] for finding in result.findings]
    assert named == [f"Pieces_ecrites/{folder.name}/Thumbs.db" for folder in folders]
    assert len(named) == 6


def test_a_bad_pattern_alone(french_plans):
    plan, model = COMMUNAL_2013
    assert found(french_plans / plan, model) == {("patterns", "DOC_URBA", 0, "DATEREF")}  # 2011


@pytest.mark.parametrize(("plan", "model", "invalid"), [
    (*INTERCOMMUNAL_2014, []),
    (*INTERCOMMUNAL_2017, [198]),
    (*COMMUNAL_2013, []),
])  # fmt: skip
def test_full_precision_keeps_what_text_breaks(french_plans, plan, model, invalid):
    made, _ = database(french_plans / plan, model)
    subject = Subject(made, Check("geometry_valid", ("*",), {}))
    assert [one.fid for one in GEOMETRY_OPERATIONS["geometry_valid"](subject)] == invalid


@pytest.mark.parametrize(("plan", "model"), ALL)
def test_counts_and_extents_as_the_validator_reports(french_plans, plan, model):
    told = json.loads((french_plans / "expected" / plan / "document-info.json").read_text("utf-8"))
    tables = [one for one in told["files"] if one["type"] == "table"]
    made, _ = database(french_plans / plan, model)
    assert {one["modelName"] for one in tables} == set(made.layers)
    for one in tables:
        layer = made.layers[one["modelName"]]
        assert len(layer) == one["totalFeatures"]
        if one["boundingBox"]:
            assert geographic_extent(layer) == pytest.approx(one["boundingBox"], abs=2e-7)


def geographic_extent(layer):
    import pyproj
    import shapely

    points = np.concatenate([shapely.get_coordinates(shapely.from_wkb(w)) for w in layer.wkbs if w])
    transform = pyproj.Transformer.from_crs("EPSG:2154", "EPSG:4326", always_xy=True)
    x, y = transform.transform(points[:, 0], points[:, 1])
    return [x.min(), y.min(), x.max(), y.max()]
