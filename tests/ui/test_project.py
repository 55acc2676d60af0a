"""Where the suite puts layers: nothing that is to be seen lies under something that covers it."""

import pytest


@pytest.fixture
def add(qgis_iface, qgis_new_project, tree_view):
    from qgis.core import QgsVectorLayer

    from shanhe.ui.project import add_layer

    def added(name, field, kind="Polygon", **how):
        layer = QgsVectorLayer(f"{kind}?crs=EPSG:4527&field={field}:string", name, "memory")
        add_layer(qgis_iface, layer, **how)

    return added


@pytest.fixture
def own(qgis_new_project):
    """Layers that the planner added before, in QGIS's way: each on top."""
    from qgis.core import QgsProject, QgsVectorLayer

    def added(name, kind="Polygon"):
        layer = QgsVectorLayer(f"{kind}?crs=EPSG:4527&field=a:string", name, "memory")
        QgsProject.instance().addMapLayer(layer)

    return added


def order():
    from qgis.core import QgsProject

    return [one.name() for one in QgsProject.instance().layerTreeRoot().children()]


def test_a_working_copy_lies_above_areas_and_below_control_lines_and_points(add, own):
    own("区域")
    add("永久基本农田", "YJJBNTMJ")
    own("测点", "Point")
    add("地类图斑", "DLBM", edited=True)
    assert order() == ["测点", "永久基本农田", "地类图斑", "区域"]


def test_land_use_lies_above_areas_of_other_origin_and_below_what_is_edited(add, own):
    own("区域")
    add("工作副本", "DLBM", edited=True)
    add("地类图斑", "DLBM")
    assert order() == ["工作副本", "地类图斑", "区域"]


def test_alone_it_is_simply_there(add):
    add("地类图斑", "DLBM")
    assert order() == ["地类图斑"]
