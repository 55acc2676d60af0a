"""A finding leads to the place of the fault, and selects the feature that has it."""

from shanhe.core.editing.checks import Finding
from shanhe.core.editing.tracking import Counts
from shanhe.core.errors import Problem
from shanhe.ui.changes.lines import Line
from shanhe.ui.changes.place import POINT_REACH, Marks, show_finding


def shown(qgis_iface, copy, finding):
    line = Line("DRAFT", "DLTB", "changting", Counts(0, 1, 0), path=copy.path)
    canvas = qgis_iface.mapCanvas()
    marks = Marks(canvas)
    assert show_finding(marks, line, finding)
    marks.clear()
    return canvas.extent()


def finding(fid, x=None, y=None):
    return Finding("error", "u", fid, "geometry", Problem("CHK-02", area=1.0), x, y)


def test_a_fault_with_a_place_is_gone_to(qgis_iface, copy, layer, node):
    box = shown(qgis_iface, copy, finding(4, 39_500_310.0, 2_800_020.0))
    assert abs(box.center().x() - 39_500_310) < 1
    assert abs(box.center().y() - 2_800_020) < 1
    assert min(box.width(), box.height()) < 4 * POINT_REACH
    assert layer.selectedFeatureIds() == [4]


def test_one_without_a_place_leads_to_its_feature(qgis_iface, copy, layer, node):
    box = shown(qgis_iface, copy, finding(4))
    assert abs(box.center().x() - 39_500_350) < 1
    assert layer.selectedFeatureIds() == [4]


def test_a_deleted_feature_has_a_place_only(qgis_iface, copy, layer, node):
    box = shown(qgis_iface, copy, finding(None, 39_500_050.0, 2_800_050.0))
    assert abs(box.center().x() - 39_500_050) < 1
