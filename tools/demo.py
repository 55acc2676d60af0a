"""A planner's day, run in real QGIS against a real node through the public algorithms.

Connect → search → load → structure table → review of five sites → check out, correct, submit (one
reply is cut on the way) → receipt → proof that the node holds each edit once → QGIS Desktop.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import requests
from demo_words import column, language, say
from stage import ROOT, chatter_to, headless_qgis, profile_environment, register_node, start_node

SEED = 350821
REGION = "350821"  # in the identifiers of the county's records
DROUGHT = {"RAIN_CHANGE": -50.0, "WATER_CHANGE": -60.0}  # %, the scenario
REACH = 2000.0  # metres round the first site that are checked out
LEFT = {
    "report.html": "the compliance review of five sites",
    "review.xlsx": "the same as a workbook",
    "structure.html": "the land-use structure adjustment table",
    "structure.xlsx": "the same as a workbook",
    "double.html": "the double evaluation on made-up terrain",
    "receipt.html": "the receipt of the submitted edits",
    "map.png": "the county with its control lines and sites",
    "desktop.png": "QGIS Desktop with the county and the dock",
    "summary.json": "what was found and how long it took",
}
CONTROLS = ("YJJBNT", "STBHHX", "CZKFBJ", "GHYDYH", "GHFQ", "DLTB", "DZZHYFQ", "YPJSYD")


class Day:
    """The day's folder, its results so far and the clock."""

    def __init__(self, out: Path, county: Path) -> None:
        self.out, self.county = out, county
        self.work = out / "work"
        self.work.mkdir(parents=True)
        self.summary: dict[str, Any] = {"seconds": {}}
        self._since = time.monotonic()

    def done(self, step: str, told: str) -> None:
        """Close a step: print one line, note its seconds."""
        now = time.monotonic()
        self.summary["seconds"][step] = round(now - self._since, 2)
        print(f"  {column(say(step), 10)} {now - self._since:6.1f} s  {told}", flush=True)
        self._since = now

    def run(self, algorithm: str, **parameters: Any) -> dict[str, Any]:
        """Run one of the suite's algorithms by its public id."""
        import processing

        return processing.run(f"shanhe:{algorithm}", parameters)


def main() -> int:
    """Run the day and print where its results are."""
    arguments = wanted()
    os.environ["SHANHE_LOCALE"] = arguments.lang
    started = time.monotonic()
    out = arguments.out.resolve()
    shutil.rmtree(out, ignore_errors=True)
    day = Day(out, arguments.county or out / "county")
    print(say("Shanhe: a planner's day"))
    if not arguments.county:
        build_county(day, arguments.parcels)
    environment = profile_environment(out / "profile")
    node = start_node(day.county, lose_reply=1)
    try:
        day.done("node", say("the node answers at {url}").format(url=node.url))
        with chatter_to(out / "qgis.log"), headless_qgis(environment):
            register_node(node.url, node.users)
            told = say("QGIS knows the node; its password is only in the encrypted store")
            day.done("connect", told)
            use(day, node)
        if not arguments.no_desktop:
            desktop(day, environment)
    finally:
        node.stop()
    day.summary["seconds"]["all"] = round(time.monotonic() - started, 1)
    write_summary(day)
    return 0


def wanted() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("build/demo"))
    parser.add_argument("--parcels", type=int, default=20000)
    parser.add_argument("--county", type=Path, help="a county built before, to save time")
    parser.add_argument("--no-desktop", action="store_true", help="leave the screenshot out")
    parser.add_argument("--lang", default=language(), help="en or zh-Hans; by default the locale's")
    return parser.parse_args()


def build_county(day: Day, parcels: int) -> None:
    """Build the synthetic county from its seed."""
    from shanhe.node.demo import build

    build(day.county, parcels=parcels, seed=SEED)
    day.summary["county"] = json.loads((day.county / "build.json").read_text(encoding="utf-8"))
    told = say("{count} synthetic parcels in the real outline of Changting 350821")
    day.done("county", told.format(count=parcels))


def use(day: Day, node: Any) -> None:
    """Do what a planner does between the morning and the evening."""
    search(day)
    layers = load(day)
    structure(day, layers)
    review(day, layers)
    evaluate(day, layers)
    draw(day)
    copy, edits = correct(day)
    submit(day, node, copy, edits)


def search(day: Day) -> None:
    """Find 永久基本农田 in the catalogue."""
    found = day.run("searchcatalogue", TEXT="永久基本农田", OUTPUT=str(day.work / "found.gpkg"))
    if not found["COUNT"]:
        raise SystemExit("The catalogue found nothing for 永久基本农田.")
    day.summary["search"] = {"text": "永久基本农田", "records": found["COUNT"]}
    told = say("{count} records for {text}")
    day.done("search", told.format(count=found["COUNT"], text="永久基本农田"))


def load(day: Day) -> dict[str, str]:
    """Load parcels and control lines as local snapshots, checked against the server's count."""
    layers, counts = {}, {}
    for name in (*CONTROLS, "XMHX"):
        target = day.work / f"{name}.gpkg"
        record = f"{REGION}-{name.lower()}"
        loaded = day.run("loadresource", NODE="changting", RESOURCE=record, OUTPUT=str(target))
        layers[name], counts[name] = loaded["OUTPUT"], loaded["COUNT"]
    day.summary["loaded"] = counts
    told = say("{parcels} parcels and {layers} plan layers")
    day.done("load", told.format(parcels=counts["DLTB"], layers=len(CONTROLS) - 1))
    return layers


def structure(day: Day, layers: dict[str, str]) -> None:
    """Make the land-use structure table."""
    table = day.run(
        "landusestructure",
        INPUT=layers["DLTB"],
        TARGET=layers["GHYDYH"],
        CZKFBJ=layers["CZKFBJ"],
        GHFQ=layers["GHFQ"],
        OUTPUT=str(day.work / "structure.gpkg"),
        REPORT=str(day.out / "structure.html"),
        XLSX=str(day.out / "structure.xlsx"),
    )
    day.summary["structure"] = {"total_hm2": table["TOTAL"], "unplaced": table["UNPLACED"]}
    told = say("{total:.2f} hm² in the structure table")
    day.done("structure", told.format(total=table["TOTAL"]))


def review(day: Day, layers: dict[str, str]) -> None:
    """Review the five sites: four from the node, one from a text of boundary coordinates."""
    import processing

    text = day.run(
        "readparcelcoordinates",
        INPUT=str(day.county / "files" / "site5.txt"),
        OUTPUT=str(day.work / "site5.gpkg"),
    )
    sites = processing.run(
        "native:mergevectorlayers",
        {"LAYERS": [layers["XMHX"], text["OUTPUT"]], "OUTPUT": str(day.work / "sites.gpkg")},
    )["OUTPUT"]
    given = {name: layers[name] for name in CONTROLS}
    result = day.run(
        "compliancereview",
        INPUT=sites,
        **given,
        FINDINGS=str(day.work / "findings.gpkg"),
        TABLE=str(day.work / "review.gpkg"),
        ANNEX=str(day.work / "annex.gpkg"),
        REPORT=str(day.out / "report.html"),
        XLSX=str(day.out / "review.xlsx"),
    )
    verdicts = json.loads(result["VERDICTS"])
    day.summary["review"] = {"verdicts": verdicts, "overlap_m2": overlaps(result["TABLE"])}
    told = say("sites reviewed: {sites}; checks that fail: {failed}")
    day.done("review", told.format(sites=len(verdicts), failed=result["N_FAIL"]))


def evaluate(day: Day, layers: dict[str, str]) -> None:
    """Run the double evaluation on made-up terrain: ecology, both suitabilities, potential."""
    files = day.county / "rasters"
    heights, rain = str(files / "terrain.tif"), str(files / "precipitation.tif")
    maps = ("ECOLOGY", "AGRI", "URBAN", "AGRI_POTENTIAL", "URBAN_POTENTIAL", "CONFLICTS")
    found = day.run(
        "doubleevaluation",
        DEM=heights,
        RAIN=rain,
        WATER=water_limit(day, rain),
        IMPORTANCE=[rasterized(day, layers["STBHHX"], heights)],
        DLTB=layers["DLTB"],
        YJJBNT=layers["YJJBNT"],
        REPORT=str(day.out / "double.html"),
        **DROUGHT,
        **{name: str(day.work / f"{name.lower()}.tif") for name in maps},
    )
    areas = json.loads(found["AREAS_HM2"])
    day.summary["double_evaluation_hm2"] = areas
    told = say("suitable for agriculture {farming:.0f} hm², for towns {towns:.0f} hm²")
    names = {"farming": "Suitability for agriculture", "towns": "Suitability for towns"}
    day.done("evaluate", told.format(**{key: areas[name]["1"] for key, name in names.items()}))


def water_limit(day: Day, rain: str) -> str:
    """Return a raster of a water use limit of 28 · 10⁴ m³/km² wherever there is ground."""
    return calculated(day, "limit", "A*0+28", rain, rain)


def rasterized(day: Day, layer: str, template: str) -> str:
    """Return polygons as cells of 1 (extremely important), 3 (general) elsewhere in the county."""
    import processing
    from qgis.core import QgsRasterLayer

    grid = QgsRasterLayer(template, "grid")
    burned = processing.run(
        "gdal:rasterize",
        {
            "INPUT": layer,
            "BURN": 1,
            "UNITS": 0,
            "WIDTH": grid.width(),
            "HEIGHT": grid.height(),
            "EXTENT": grid.extent(),
            "NODATA": None,
            "INIT": 3,
            "DATA_TYPE": 0,
            "OUTPUT": str(day.work / "red_line.tif"),
        },
    )["OUTPUT"]
    return calculated(day, "importance", "A+B*0", burned, template)


def calculated(day: Day, name: str, formula: str, first: str, second: str) -> str:
    """Return a raster that follows from two, with no value where one has none."""
    import processing

    return processing.run(
        "gdal:rastercalculator",
        {
            "INPUT_A": first,
            "BAND_A": 1,
            "INPUT_B": second,
            "BAND_B": 1,
            "FORMULA": formula,
            "NO_DATA": -9999,
            "RTYPE": 5,
            "OUTPUT": str(day.work / f"{name}.tif"),
        },
    )["OUTPUT"]


def overlaps(table: str) -> dict[str, dict[str, float]]:
    """Return the overlaps of the review's table by site and rule, in m², where there are any."""
    from qgis.core import QgsVectorLayer

    found: dict[str, dict[str, float]] = {}
    for row in QgsVectorLayer(table, "review", "ogr").getFeatures():
        if row["OVERLAP_M2"]:
            found.setdefault(row["XMDM"], {})[row["RULE"]] = row["OVERLAP_M2"]
    return found


def draw(day: Day) -> None:
    """Draw the county with its control lines and sites."""
    import demo_map

    (day.out / "map.png").write_bytes(demo_map.picture(day.work))
    day.done("map", say("the county in official colours"))


def correct(day: Day) -> tuple[Path, dict[str, int]]:
    """Check parcels out round the first site and correct them as a planner would."""
    import demo_edits
    from qgis.core import QgsVectorLayer

    copy = day.work / "checkout.gpkg"
    sites = QgsVectorLayer(str(day.work / "XMHX.gpkg"), "XMHX", "ogr")
    box = next(sites.getFeatures()).geometry().boundingBox().buffered(REACH)
    checked_out = day.run(
        "checkoutlayer", NODE="changting", LAYER="DLTB", EXTENT=box, OUTPUT=str(copy)
    )
    edits = demo_edits.correct(QgsVectorLayer(f"{copy}|layername=DLTB", "DLTB", "ogr"))
    day.summary["checkout"] = {"layer": "DLTB", "features": checked_out["COUNT"], **edits}
    made = ", ".join(f"{say(kind)} {count}" for kind, count in edits.items())
    told = say("{count} parcels checked out; {edits}")
    day.done("edit", told.format(count=checked_out["COUNT"], edits=made))
    return copy, edits


def submit(day: Day, node: Any, copy: Path, edits: dict[str, int]) -> None:
    """Submit; the first reply is cut, so the state is unknown; the second press settles it."""
    before = node_state(node)
    receipt = str(day.out / "receipt.html")
    states = [day.run("submitchanges", INPUT=str(copy), REPORT=receipt) for _ in range(3)]
    after = node_state(node)
    told = [state["STATE"] for state in states]
    expected = before["count"] + edits["inserts"] - edits["deletes"]
    once = after["count"] == expected and len(after["versions"]) == expected
    changed = {u: v for u, v in after["versions"].items() if before["versions"].get(u) != v}
    gone = set(before["versions"]) - set(after["versions"])
    touched = edits["updates"] + edits["inserts"]
    exact = once and len(changed) == touched and len(gone) == edits["deletes"]
    day.summary["submission"] = {
        "states": told,
        "receipt": states[1]["RECEIPT"],
        "features_before": before["count"],
        "features_after": after["count"],
        "changed_or_added": len(changed),
        "removed": len(gone),
        "each_edit_once": exact,
    }
    if not exact:
        raise SystemExit(f"The node does not hold each edit once: {day.summary['submission']}")
    sentence = say("the first reply was cut on purpose: {states}; the node holds each edit once")
    day.done("submit", sentence.format(states=" → ".join(map(state_name, told))))
    print("  " + say("receipt {id}").format(id=states[1]["RECEIPT"]))


def state_name(state: str) -> str:
    """Return the word that the suite has for a state."""
    from shanhe.plugin.checkout import receipt_report

    return receipt_report.state_name(state)


def node_state(node: Any) -> dict[str, Any]:
    """Ask the node itself, past the plugin, for the versions of all parcels."""
    auth = ("viewer", node.users["viewer"])
    address = f"{node.url}/changes/layers/DLTB"
    described = requests.get(address, auth=auth, timeout=30).json()
    versions: dict[str, int] = {}
    after = None
    while True:
        asked = {"limit": 2000} if after is None else {"limit": 2000, "after": after}
        page = requests.get(f"{address}/features", asked, auth=auth, timeout=60).json()
        versions.update({feature["uuid"]: feature["ver"] for feature in page["features"]})
        after = page["next"]
        if after is None:
            return {"count": described["count"], "versions": versions}


def desktop(day: Day, environment: dict[str, str]) -> None:
    """Open the day's map in a QGIS Desktop window under Xvfb and take its picture."""
    command = [
        sys.executable, str(ROOT / "tools" / "desktop.py"),
        "--profile", environment["QGIS_CUSTOM_CONFIG_PATH"],
        "--script", str(ROOT / "tools" / "desktop_day.py"),
        "--screenshot", str(day.out / "desktop.png"),
        "--lang", os.environ["SHANHE_LOCALE"],
    ]  # fmt: skip
    variables = {**environment, "SHANHE_DEMO_WORK": str(day.work), "SHANHE_DEMO_OUT": str(day.out)}
    with (day.out / "desktop.log").open("wb") as log:
        subprocess.run(
            command,
            check=True,
            env={**os.environ, **variables},
            timeout=150,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    day.done("desktop", say("QGIS Desktop with the county and the dock"))


def write_summary(day: Day) -> None:
    """Write summary.json and name what was left."""
    path = day.out / "summary.json"
    path.write_text(json.dumps(day.summary, ensure_ascii=False, indent=1), encoding="utf-8")
    for name, what in LEFT.items():
        if (day.out / name).exists():
            print(f"  {column(os.path.relpath(day.out / name), 28)} {say(what)}")
    print("  " + say("all in {seconds} s").format(seconds=day.summary["seconds"]["all"]))


if __name__ == "__main__":
    sys.exit(main())
