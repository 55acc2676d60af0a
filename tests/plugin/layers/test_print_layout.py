"""The print layout that a result brings into the project."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsProject,
    QgsVectorLayer,
)

from shanhe.plugin.layers.print_layout import ready_to_print


@pytest.fixture
def square(qgis_app):
    """A kilometre of ground at 39500000, 2800000 in EPSG:4527."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:4527", "square", "memory")
    feature = QgsFeature()
    feature.setGeometry(
        QgsGeometry.fromWkt(
            "POLYGON((39500000 2800000, 39501000 2800000, 39501000 2801000,"
            " 39500000 2801000, 39500000 2800000))"
        )
    )
    layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().clear()


def items(layout, kind):
    return [item for item in layout.items() if isinstance(item, kind)]


def test_a_result_gets_a_page_with_map_legend_and_scale(square):
    ready_to_print("Changes")(square)
    layout = QgsProject.instance().layoutManager().layoutByName("Changes")
    (frame,) = items(layout, QgsLayoutItemMap)
    assert frame.crs().authid() == "EPSG:4527"
    assert frame.extent().contains(square.extent())
    assert frame.extent().height() == pytest.approx(1050, abs=1)
    assert len(items(layout, QgsLayoutItemLegend)) == 1
    (bar,) = items(layout, QgsLayoutItemScaleBar)
    assert bar.linkedMap() is frame


def test_a_second_run_replaces_the_page(square):
    ready_to_print("Changes")(square)
    ready_to_print("Changes")(square)
    assert [one.name() for one in QgsProject.instance().layoutManager().layouts()] == ["Changes"]


def test_a_table_gets_no_page(qgis_app):
    ready_to_print("Table")(QgsVectorLayer("NoGeometry?field=a:string", "t", "memory"))
    assert QgsProject.instance().layoutManager().layouts() == []
