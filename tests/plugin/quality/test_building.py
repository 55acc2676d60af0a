"""A delivery that is not finished leaves nothing behind, so that it can be tried again."""

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from shanhe.core.errors import Cancelled
from shanhe.core.feedback import Silent
from shanhe.core.planning.plan_database import Options
from shanhe.plugin.quality.building import Order, deliver


class CancelledAt(Silent):
    """A feedback whose planner cancels at a share of the work."""

    def __init__(self, most):
        self.most, self.progress = most, 0.0

    def setProgress(self, progress):
        self.progress = progress

    def isCanceled(self):
        return self.progress > self.most


def zones():
    layer = QgsVectorLayer("Polygon?crs=EPSG:4527&field=GHFQDM:string(3)", "GHFQ", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["100"])
    west, south = 39_500_000, 2_850_000
    ring = f"{west} {south},{west + 9} {south},{west + 9} {south + 9},{west} {south}"
    feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({ring}))"))
    layer.dataProvider().addFeatures([feature])
    return layer


def test_a_cancelled_delivery_leaves_no_folder(qgis_app, tmp_path):
    options = Options("350821", "长汀县", "county", "EPSG:4527")
    order = Order("", [zones()], options, str(tmp_path), "GPKG", 2025)
    with pytest.raises(Cancelled):
        deliver(order, CancelledAt(80))
    assert list(tmp_path.iterdir()) == []
    made = deliver(order, Silent())
    assert made.database.exists()
