"""QGIS's own clients read from the node: its WFS, WMS and OGC API providers, and OWSLib."""

from __future__ import annotations

import pytest
from owslib.csw import CatalogueServiceWeb
from owslib.util import Authentication


@pytest.fixture
def credentials(shared_node, qgis_app):
    return f"username='planner' password='{shared_node.users['planner']}'"


def uri(shared_node, credentials, path, rest):
    return f"{credentials} url='{shared_node.url}{path}' {rest}"


@pytest.mark.parametrize("version", ["1.0.0", "1.1.0", "auto"])
def test_wfs_provider(shared_node, credentials, version):
    from qgis.core import QgsFeatureRequest, QgsRectangle, QgsVectorLayer

    rest = f"typename='DLTB' version='{version}' srsname='EPSG:4527' restrictToRequestBBOX='1'"
    layer = QgsVectorLayer(uri(shared_node, credentials, "/ows", rest), "DLTB", "WFS")
    assert layer.isValid()
    assert layer.crs().authid() == "EPSG:4527"
    everything = list(layer.getFeatures())
    assert len(everything) == 12
    assert {feature["DLBM"] for feature in everything} == {"0101", "0301", "0702", "1101"}
    box = QgsRectangle(39_500_010, 2_800_010, 39_500_090, 2_800_290)
    column = list(layer.getFeatures(QgsFeatureRequest(box)))
    assert [feature["DLMC"] for feature in column] == ["水田"] * 3
    assert column[0].geometry().boundingBox().width() == 100.0
    assert not layer.dataProvider().capabilities() & layer.dataProvider().EditingCapabilities


def test_wms_provider(shared_node, credentials):
    from qgis.core import QgsRasterLayer, QgsRectangle

    source = (
        f"crs=EPSG:4527&format=image/png&layers=DLTB&styles=&url={shared_node.url}/ows"
        f"&username=planner&password={shared_node.users['planner']}"
    )
    layer = QgsRasterLayer(source, "DLTB", "wms")
    assert layer.isValid()
    box = QgsRectangle(39_499_900, 2_799_900, 39_500_500, 2_800_400)
    block = layer.dataProvider().block(1, box, 60, 50)
    drawn = {block.color(row, column) for row in (2, 25) for column in (2, 30)}
    assert len(drawn) == 2


@pytest.mark.parametrize("path", ["/wfs3", "/ogcapi"])
def test_oapif_provider(shared_node, credentials, path):
    from qgis.core import QgsVectorLayer

    rest = "typename='DLTB'"
    layer = QgsVectorLayer(uri(shared_node, credentials, path, rest), "DLTB", "OAPIF")
    assert layer.isValid()
    assert len(list(layer.getFeatures())) == 12


def test_owslib(shared_node):
    catalogue = CatalogueServiceWeb(
        f"{shared_node.url}/csw",
        auth=Authentication("planner", shared_node.users["planner"]),
        timeout=20,
    )
    catalogue.getrecords2(
        maxrecords=10, esn="full", outputschema="http://www.isotc211.org/2005/gmd"
    )
    assert catalogue.results["matches"] == 6
    record = catalogue.records["dltb-2023"]
    links = {link.protocol: link.url for link in record.distribution.online}
    assert links["OGC:WFS"] == f"{shared_node.url}/ows"
