"""What the plugin repository asks of the package, and the zip loaded in a fresh QGIS profile."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
REQUIRED = (
    "name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker",
    "repository",
)  # fmt: skip
ALGORITHMS = {
    "searchcatalogue", "loadresource", "checkoutlayer", "submitchanges", "synchronizenodes",
    "checkchanges", "sendforreview", "reviewchanges", "exportchangeset", "importchangeset",
    "repairjournal", "ellipsoidalarea", "adjustareas", "mapsheets",
    "writeparcelcoordinates", "tabulateareas", "correctgcj02", "statisticsreport",
    "planconflicts", "farmlandcandidates", "planzones",
    "redlinecandidates", "growthboundary",
    "checkplandatabase", "buildplandatabase",
    "readparcelcoordinates", "landusestructure", "compliancereview", "comparesites",
    "farmlandbalance", "preparenode",
    "convertlandclasses",
    "planindicators",
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
}  # fmt: skip


@pytest.fixture(scope="module")
def metadata():
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    out = tmp_path_factory.mktemp("zip") / "shanhe.zip"
    run = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "package.py"), "--out", str(out)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "build" / "pkg")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "bandit and detect-secrets: 0 findings" in run.stdout, run.stdout + run.stderr
    assert run.returncode == 0
    return out


def test_metadata_has_what_the_repository_requires(metadata):
    assert [key for key in REQUIRED if not metadata.get(key)] == []
    assert metadata["name"] == "Shanhe"
    assert re.fullmatch(r"\d+\.\d+\.\d+", metadata["version"])
    assert metadata["qgisMinimumVersion"] == "3.22"
    assert metadata["qgisMaximumVersion"] == "4.99"
    assert metadata["hasProcessingProvider"] == "yes"
    assert "/" not in metadata["author"]
    assert metadata["description"].isascii()


def test_changelog_names_this_version(metadata):
    assert f"## {metadata['version']}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_chinese_is_complete():
    messages = list(ET.parse(ROOT / "i18n" / "shanhe_zh_CN.ts").getroot().iter("message"))
    unfinished = [
        m.findtext("source")
        for m in messages
        if m.find("translation").get("type") == "unfinished" or not m.findtext("translation")
    ]
    assert len(messages) > 100
    assert unfinished == []


def test_chinese_keeps_every_placeholder():
    broken = []
    for message in ET.parse(ROOT / "i18n" / "shanhe_zh_CN.ts").getroot().iter("message"):
        source, translation = message.findtext("source"), message.findtext("translation") or ""
        if set(re.findall(r"\{\w*[^{}]*\}", source)) != set(
            re.findall(r"\{\w*[^{}]*\}", translation)
        ):
            broken.append(source)
    assert broken == []


def test_chinese_has_chinese_punctuation():
    """Tags keep the commas that part them."""
    half = []
    for message in ET.parse(ROOT / "i18n" / "shanhe_zh_CN.ts").getroot().iter("message"):
        source, translation = message.findtext("source"), message.findtext("translation") or ""
        tags = re.search(r",\S+,\S", source) and ", " not in source
        if not tags and re.search(r"[\u4e00-\u9fff](?:[,:;]|\((?!&))", translation):
            half.append(translation)
    assert half == []


def test_every_text_of_the_sources_is_in_the_translation():
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        import i18n
    finally:
        sys.path.pop(0)
    listed = {
        message.findtext("source")
        for message in ET.parse(ROOT / "i18n" / "shanhe_zh_CN.ts").getroot().iter("message")
    }
    assert set(i18n.source_texts()) - listed == set()


def test_zip_holds_the_plugin_and_nothing_else(built):
    names = zipfile.ZipFile(built).namelist()
    assert {name.split("/")[0] for name in names} == {"shanhe"}
    tops = {name.split("/")[1] for name in names}
    assert tops.isdisjoint({"tests", "node", "tools", "docs", "benchmarks", "build", ".ci"})
    assert {"LICENSE", "metadata.txt", "__init__.py", "i18n", "resources"} <= tops
    assert [name for name in names if name.endswith((".pyc", ".ts")) or "__pycache__" in name] == []
    assert "shanhe/plugin/resources_rc.py" in names
    assert built.stat().st_size < 25_000_000


def qgis_process(home, plugins, *arguments):
    return subprocess.run(
        ["qgis_process.bin", *arguments],
        env={
            **os.environ,
            "HOME": str(home),
            "QGIS_PLUGINPATH": str(plugins),
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_CUSTOM_CONFIG_PATH": str(home / "profile"),
            "PYTHONPATH": "",
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_zip_loads_in_a_fresh_profile(built, tmp_path):
    plugins = tmp_path / "plugins"
    zipfile.ZipFile(built).extractall(plugins)
    enabled = qgis_process(tmp_path, plugins, "plugins", "enable", "shanhe")
    assert enabled.returncode == 0, enabled.stderr
    listed = qgis_process(tmp_path, plugins, "list")
    ids = set(re.findall(r"shanhe:(\w+)", listed.stdout))
    assert ids == ALGORITHMS, listed.stderr
    assert "Traceback" not in listed.stderr


@pytest.mark.parametrize("content", ["raise ImportError('gone')\n", "VERSION = 'too old'\n"])
def test_unfit_library_is_explained_not_traced(built, tmp_path, content):
    plugins = tmp_path / "plugins"
    zipfile.ZipFile(built).extractall(plugins)
    broken = tmp_path / "broken" / "owslib"
    broken.mkdir(parents=True)
    (broken / "__init__.py").write_text(content)
    code = (
        "import sys; sys.path[:0] = [sys.argv[1], sys.argv[2]]\n"
        "from qgis.core import QgsApplication\n"
        "app = QgsApplication([], False); app.initQgis()\n"
        "import shanhe; plugin = shanhe.classFactory(None)\n"
        "plugin.initProcessing(); plugin.initGui(); print(plugin.explanation()); plugin.unload()\n"
    )
    run = subprocess.run(
        ["/usr/bin/python3", "-c", code, str(broken.parent), str(plugins)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "owslib" in run.stdout
    assert "restart QGIS" in run.stdout
    assert "Traceback" not in run.stderr
