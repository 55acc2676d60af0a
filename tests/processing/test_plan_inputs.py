"""What every tool of plan compilation refuses, and what it does about another CRS."""

import importlib

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from tests.processing.squares import write_polygons
from tests.processing.told import run_tool

MAIN = {
    "planconflicts": "PLANS",
    "growthboundary": "PARCELS",
    "farmlandcandidates": "INPUT",
    "redlinecandidates": "AREA",
    "planzones": "INPUT",
}
OTHER = {
    "growthboundary": "YJJBNT",
    "farmlandcandidates": "FLOOD",
    "redlinecandidates": "CORE",
    "planzones": "STBHHX",
}
FIELDS = "&".join(
    f"field={name}:string" for name in ("DLBM", "YDYHFLDM", "CZCSXM", "GHDLDM", "YDDM", "DL")
)


def given(tool, folder, layer):
    found = importlib.import_module(f"tests.processing.cases.{tool}").parameters(folder)
    found.pop("CZKFBJ", None)
    value = [layer, *found["PLANS"][1:]] if tool == "planconflicts" else layer
    return {**found, MAIN[tool]: value}


@pytest.mark.parametrize("tool", MAIN)
@pytest.mark.parametrize(
    ("crs", "told"),
    [("", "has no coordinate reference system"), ("crs=EPSG:4527&", "has no usable polygon")],
)
def test_no_crs_and_nothing_inside_are_refused(provider, tmp_path, tool, crs, told):
    layer = QgsVectorLayer(f"Polygon?{crs}{FIELDS}", "odd", "memory")
    if not crs:
        layer.setCrs(layer.crs().__class__())
    with pytest.raises(QgsProcessingException, match=told):
        run_tool(tool, **given(tool, tmp_path, layer))


@pytest.mark.parametrize("tool", OTHER)
def test_another_crs_is_reprojected_and_told(provider, tmp_path, tool):
    found = importlib.import_module(f"tests.processing.cases.{tool}").parameters(tmp_path)
    degrees = "POLYGON((117.001 25.75,117.002 25.75,117.002 25.76,117.001 25.75))"
    layer = write_polygons(tmp_path / "degrees.gpkg", {}, [(degrees,)], epsg=4490)
    _, warnings = run_tool(tool, **{**found, OTHER[tool]: layer})
    assert any("“degrees” was reprojected from EPSG:4490 to EPSG:4527" in one for one in warnings)
