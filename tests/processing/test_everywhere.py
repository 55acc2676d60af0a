"""All eight algorithms chained in one graphical model, and each by qgis_process."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
)

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "correct horse battery staple"
COORDINATES = """[属性描述]
坐标系=2000国家大地坐标系
几度分带=3
投影类型=高斯克吕格
计量单位=米
带号=39
精度=0.01
[地块坐标]
5,1.0000,P1,试验地块,面,,工业,1001,@
J1,1,2800010.00,39500010.00
J2,1,2800010.00,39500110.00
J3,1,2800110.00,39500110.00
J4,1,2800110.00,39500010.00
J1,1,2800010.00,39500010.00
"""


@pytest.fixture(scope="module")
def place(qgis_app, tmp_path_factory):
    """A node on the small county, known as `changting`; a coordinate file; a password file."""
    from shanhe.node.process import NodeProcess

    spec = importlib.util.spec_from_file_location(
        "small_county_everywhere", ROOT / "tests" / "node" / "small_county.py"
    )
    county = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(county)
    folder = tmp_path_factory.mktemp("everywhere")
    (folder / "site.txt").write_text(COORDINATES, encoding="gb18030")
    (folder / "password").write_text(PASSWORD, encoding="ascii")
    manager = QgsApplication.authManager()
    assert manager.masterPasswordIsSet() or manager.setMasterPassword(PASSWORD, True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SHANHE_NODES", str(folder / "nodes"))
        patch.setenv("SHANHE_JOURNAL", str(folder / "journal.sqlite"))
        with NodeProcess(county.small_county(folder / "county")) as node:
            county.registered(node, county.PATHS)
            yield folder


def static(value):
    return [QgsProcessingModelChildParameterSource.fromStaticValue(value)]


def output_of(child):
    return [QgsProcessingModelChildParameterSource.fromChildOutput(child, "OUTPUT")]


def model_of_all(folder):
    """Search; load → structure table; check out → submit; read a file → areas → review."""
    model = QgsProcessingModelAlgorithm("day", "Shanhe")
    children = {
        "searchcatalogue": {"TEXT": static("永久基本农田")},
        "loadresource": {"NODE": static("changting"), "RESOURCE": static("DLTB")},
        "landusestructure": {"INPUT": output_of("loadresource")},
        "checkoutlayer": {"NODE": static("changting"), "LAYER": static("DLTB")},
        "submitchanges": {"INPUT": output_of("checkoutlayer")},
        "readparcelcoordinates": {"INPUT": static(str(folder / "site.txt"))},
        "ellipsoidalarea": {"INPUT": output_of("readparcelcoordinates")},
        "compliancereview": {
            "INPUT": output_of("ellipsoidalarea"),
            "DLTB": output_of("loadresource"),
        },
    }
    for name, sources in children.items():
        child = QgsProcessingModelChildAlgorithm(f"shanhe:{name}")
        child.setChildId(name)
        for key, value in sources.items():
            child.addParameterSources(key, value)
        model.addChildAlgorithm(child)
    final = QgsProcessingModelOutput("TABLE", "TABLE")
    final.setChildId("landusestructure")
    final.setChildOutputName("OUTPUT")
    model.childAlgorithm("landusestructure").setModelOutputs({"TABLE": final})
    model.updateDestinationParameters()
    return model


def test_all_in_one_model(provider, place):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    parameters = {"landusestructure:TABLE": str(place / "table.gpkg")}
    results, fine = model_of_all(place).run(parameters, context, feedback)
    assert fine, feedback.textLog()
    children = results["CHILD_RESULTS"]
    assert children["searchcatalogue"]["COUNT"] == 1
    assert children["loadresource"]["COUNT"] == 12
    assert children["checkoutlayer"]["COUNT"] == 12
    assert children["submitchanges"]["STATE"] == "NOTHING"
    assert children["readparcelcoordinates"]["COUNT"] == 1
    assert children["ellipsoidalarea"]["SUM"] == pytest.approx(10_000, abs=0.05)
    verdicts = json.loads(children["compliancereview"]["VERDICTS"])["P1"]
    assert (verdicts["survey_class"], verdicts["geohazard"]) == ("pass", "undetermined")


def qgis_process(place, *arguments):
    """Run qgis_process as cron would: no window, no person, the login opened by a file."""
    run = subprocess.run(
        ["qgis_process.bin", "--json", *arguments],
        env={
            **os.environ,
            "HOME": str(place),
            "QGIS_PLUGINPATH": str(ROOT / "build" / "pkg"),
            "QGIS_CUSTOM_CONFIG_PATH": str(place / "profile"),
            "QGIS_AUTH_PASSWORD_FILE": str(place / "password"),
            "PYTHONPATH": "",
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout).get("results", {}) if arguments[0] == "run" else {}


def by_command(place, name, **parameters):
    given = [f"{key}={value}" for key, value in parameters.items()]
    return qgis_process(place, "run", f"shanhe:{name}", "--", *given)


def test_each_by_qgis_process(place):
    qgis_process(place, "plugins", "enable", "shanhe")
    out = {n: place / f"{n}.gpkg" for n in ("found", "dltb", "copy", "site", "area", "rows")}
    found = by_command(place, "searchcatalogue", TEXT="永久基本农田", OUTPUT=out["found"])
    assert found["COUNT"] == 1
    dltb = {"NODE": "changting", "RESOURCE": "DLTB", "OUTPUT": out["dltb"]}
    assert by_command(place, "loadresource", **dltb)["COUNT"] == 12
    table = by_command(place, "landusestructure", INPUT=out["dltb"], OUTPUT=out["rows"])
    assert table["TOTAL"] == pytest.approx(12.0, abs=0.01)
    copy = {"NODE": "changting", "LAYER": "DLTB", "OUTPUT": out["copy"]}
    assert by_command(place, "checkoutlayer", **copy)["COUNT"] == 12
    assert by_command(place, "submitchanges", INPUT=out["copy"])["STATE"] == "NOTHING"
    site = {"INPUT": place / "site.txt", "OUTPUT": out["site"]}
    assert by_command(place, "readparcelcoordinates", **site)["CRS"] == "EPSG:4527"
    area = by_command(place, "ellipsoidalarea", INPUT=out["site"], OUTPUT=out["area"])
    assert area["SUM"] == pytest.approx(10_000, abs=0.05)
    review = by_command(place, "compliancereview", INPUT=out["area"], DLTB=out["dltb"])
    assert json.loads(review["VERDICTS"])["P1"]["survey_class"] == "pass"
