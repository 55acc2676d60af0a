"""The review of the demo county's five sites against its truth, which was built, not computed.

`truth.json` knows areas and verdicts by construction; the review must find exactly those.
"""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorLayer,
)

CONTROLS = ("YJJBNT", "STBHHX", "CZKFBJ", "GHYDYH", "GHFQ", "DLTB", "DZZHYFQ", "YPJSYD")
BY_VALUE = ("permanent_farmland", "ecological_redline", "planned_use", "plan_zone", "geohazard")


@pytest.fixture(scope="module")
def county(tmp_path_factory):
    """A county of 600 parcels with its five sites."""
    from shanhe.node.demo.build import build

    folder = tmp_path_factory.mktemp("county")
    build(folder, parcels=600)
    return folder


@pytest.fixture(scope="module")
def found(county, provider):
    """Both reviews, of the drawn sites and of the text one: verdicts, rows of the tables."""
    drawn = _review(provider, county, _layer(county, "XMHX"))
    read = _run(
        provider,
        "readparcelcoordinates",
        {"INPUT": str(county / "files" / "site5.txt"), "OUTPUT": str(county / "s5.gpkg")},
    )
    fifth = QgsVectorLayer(read[0]["OUTPUT"], "S5", "ogr")
    return _merged(drawn, _review(provider, county, fifth))


def _layer(county, name):
    return QgsVectorLayer(f"{county / 'county.gpkg'}|layername={name}", name, "ogr")


def _run(provider, name, parameters):
    context = QgsProcessingContext()
    algorithm = provider.algorithm(name).create()
    results, fine = QgsProcessingAlgorithm.run(
        algorithm, parameters, context, QgsProcessingFeedback()
    )
    assert fine
    return results, context


def _review(provider, county, sites):
    layers = {name: _layer(county, name) for name in CONTROLS}
    wanted = {"FINDINGS": "TEMPORARY_OUTPUT", "TABLE": "TEMPORARY_OUTPUT"}
    results, context = _run(provider, "compliancereview", {"INPUT": sites, **layers, **wanted})
    rows = {
        key: [
            feature.attributeMap()
            for feature in QgsProcessingUtils.mapLayerFromString(
                results[key], context
            ).getFeatures()
        ]
        for key in wanted
    }
    return {"VERDICTS": json.loads(results["VERDICTS"]), **rows}


def _merged(first, second):
    verdicts = {**first["VERDICTS"], **second["VERDICTS"]}
    return {"VERDICTS": verdicts, **{k: first[k] + second[k] for k in ("TABLE", "FINDINGS")}}


@pytest.fixture(scope="module")
def truth(county):
    return json.loads((county / "truth.json").read_text(encoding="utf-8"))["sites"]


def test_every_verdict_is_the_deserved_one(found, truth):
    expected = {
        site["XMDM"]: {rule: told["verdict"] for rule, told in site["rules"].items()}
        for site in truth
    }
    verdicts = found["VERDICTS"]
    decided = {
        site: {rule: verdicts[site][rule] for rule in known} for site, known in expected.items()
    }
    assert decided == expected
    further = {rule for site, known in expected.items() for rule in verdicts[site].keys() - known}
    assert further == {"cropland_balance", "steep_cropland"}  # from the survey, for information
    conclusions = {row["XMDM"]: row["CONCLUSION"] for row in found["TABLE"]}
    assert conclusions == {site["XMDM"]: site["conclusion"] for site in truth}


def test_every_area_is_the_built_one(found, truth):
    measured = {(row["XMDM"], row["RULE"]): row["OVERLAP_M2"] for row in found["TABLE"]}
    wrong = {
        (site["XMDM"], rule): (measured[site["XMDM"], rule], told["overlap_m2"])
        for site in truth
        for rule, told in site["rules"].items()
        if abs(measured[site["XMDM"], rule] - told["overlap_m2"]) > 0.0100001
    }
    assert wrong == {}
    sites = {row["XMDM"]: row["SITE_M2"] for row in found["TABLE"]}
    assert sites == pytest.approx({site["XMDM"]: site["area_m2"] for site in truth}, abs=0.01)


def test_every_part_is_the_built_one(found, truth):
    parts: dict[tuple[str, str, str], float] = {}
    for row in found["FINDINGS"]:
        key = row["XMDM"], row["RULE"], row["VALUE"]
        parts[key] = parts.get(key, 0.0) + row["AREA_M2"]
    for site in truth:
        for rule in BY_VALUE:
            for value, area in site["rules"][rule]["parts"].items():
                measured = parts.get((site["XMDM"], rule, value), 0.0)
                assert measured == pytest.approx(area, abs=0.02), (site["XMDM"], rule, value)


def test_the_sliver_is_flagged(found, truth):
    flagged = {(row["XMDM"], row["RULE"]): row["FLAG"] for row in found["TABLE"] if row["FLAG"]}
    expected = {
        (site["XMDM"], rule): told["flag"]
        for site in truth
        for rule, told in site["rules"].items()
        if told.get("flag")
    }
    assert flagged == expected
