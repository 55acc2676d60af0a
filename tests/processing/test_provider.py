"""What holds for every algorithm of the suite."""

from __future__ import annotations

import re

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
)

from shanhe.processing_provider.base import ShanheAlgorithm
from shanhe.processing_provider.declare import OPTIONAL
from shanhe.processing_provider.provider import algorithms

ALL = sorted(algorithms(), key=lambda found: found.identifier)
IDS = {
    "searchcatalogue", "loadresource", "checkoutlayer", "submitchanges", "synchronizenodes",
    "checkchanges", "sendforreview", "reviewchanges", "exportchangeset", "importchangeset",
    "repairjournal", "ellipsoidalarea", "adjustareas", "mapsheets",
    "writeparcelcoordinates", "tabulateareas", "correctgcj02", "statisticsreport",
    "planconflicts", "farmlandcandidates", "planzones",
    "redlinecandidates", "growthboundary",
    "checkplandatabase", "buildplandatabase",
    "readparcelcoordinates", "landusestructure", "compliancereview", "comparesites",
    "farmlandbalance", "preparenode",
    "detectchanges", "screenviolations", "landsupply", "landintensity",
    "planimplementation",
    "soilconservation", "waterconservation", "sandfixation", "biodiversity",
    "coastprotection", "soilerosion", "desertification", "karstdesertification",
    "ecologicalimportance",
    "agriland", "agriwater", "agriclimate", "agrienvironment", "agrihazard",
    "agrisuitability",
    "urbanland", "urbanwater", "urbanclimate", "urbanenvironment", "urbanhazard", "urbanlocation",
    "urbansuitability",
    "carryingcapacity", "developmentpotential", "spatialconflicts", "doubleevaluation",
    "groundwatervulnerability", "farmlandreserve", "farmlandquality",
    "weightsofevidence", "informationvalue", "validateprediction",
    "logisticprospectivity", "fuzzyoverlay", "prospecttargets", "hazardsusceptibility",
    "convertlandclasses",
    "planindicators",
}  # fmt: skip


def test_ids_are_the_final_ones(provider):
    assert {algorithm.name() for algorithm in provider.algorithms()} == IDS
    assert provider.id() == "shanhe"


@pytest.mark.parametrize("declared", ALL, ids=lambda found: found.identifier)
class TestEveryAlgorithm:
    def test_names(self, declared, provider):
        assert re.fullmatch(r"[a-z][a-z0-9]+", declared.identifier)
        algorithm = provider.algorithm(declared.identifier)
        assert algorithm.displayName()
        assert algorithm.group()
        assert algorithm.shortDescription().endswith(".")
        assert "<p>" in algorithm.shortHelpString()
        assert any("\u4e00" <= letter <= "\u9fff" for letter in "".join(algorithm.tags()))

    def test_every_parameter_has_help_and_upper_case_id(self, declared, provider):
        definitions = provider.algorithm(declared.identifier).parameterDefinitions()
        assert [d.name() for d in definitions if not d.help()] == []
        assert [
            d.name() for d in definitions if not re.fullmatch(r"[A-Z][A-Z0-9_]*", d.name())
        ] == []

    def test_written_files_name_the_tool_in_the_list_of_results(self, declared, provider):
        algorithm = provider.algorithm(declared.identifier)
        files = [d for d in algorithm.parameterDefinitions() if d.type() == "fileDestination"]
        told = {d.name(): d.description() for d in algorithm.outputDefinitions()}
        assert {d.name(): told[d.name()] for d in files} == {
            d.name(): f"{algorithm.displayName()} – {d.description()}" for d in files
        }

    def test_no_parameter_holds_a_secret(self, declared, provider):
        named = {d.name() for d in provider.algorithm(declared.identifier).parameterDefinitions()}
        assert named.isdisjoint({"PASSWORD", "USER", "TOKEN", "KEY", "AUTHCFG"})

    def test_icon_is_there(self, declared, provider):
        assert not provider.algorithm(declared.identifier).icon().isNull()

    def test_fresh_instance_each_time(self, declared, provider):
        algorithm = provider.algorithm(declared.identifier)
        assert algorithm.create() is not algorithm
        assert isinstance(algorithm.create(), ShanheAlgorithm)

    def test_can_stand_in_a_model(self, declared, provider):
        model = QgsProcessingModelAlgorithm("m", "m")
        child = QgsProcessingModelChildAlgorithm(f"shanhe:{declared.identifier}")
        model.addChildAlgorithm(child)
        assert model.childAlgorithms()[child.childId()].algorithm() is not None

    def test_missing_input_is_refused_with_a_message(self, declared, provider):
        algorithm = provider.algorithm(declared.identifier).create()
        required = [
            d
            for d in algorithm.parameterDefinitions()
            if not d.isDestination() and not d.flags() & OPTIONAL
        ]
        needs = [d for d in required if d.defaultValue() is None]
        fine, message = algorithm.checkParameterValues({}, QgsProcessingContext())
        assert fine or message
        if needs:
            assert not fine


def test_a_cancelled_run_keeps_nothing(provider, qgis_processing):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    algorithm = provider.algorithm("ellipsoidalarea").create()
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer("Polygon?crs=EPSG:4527", "parcels", "memory")
    feature = QgsFeature()
    feature.setGeometry(
        QgsGeometry.fromWkt(
            "POLYGON((39436000 2836000,39436100 2836000,39436100 2836100,39436000 2836000))"
        )
    )
    layer.dataProvider().addFeatures([feature])
    results, ok = algorithm.run(
        {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT"}, QgsProcessingContext(), feedback
    )
    assert ok
    assert results == {}
