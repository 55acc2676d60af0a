"""Saving a project with readable passwords: told once, exchanged at a real node (H9)."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsSettings, QgsVectorLayer
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QPushButton

from shanhe.plugin.security.plain_secrets import kinds
from shanhe.plugin.security.project_logins import Found, Kind, Outcome, use_node_login

LOGIN = frozenset({Kind.LOGIN})
TIANDITU = "type=xyz&url=https://t0.tianditu.gov.cn/img_w/wmts?LAYER%3Dimg%26tk%3D0a1b2c&zmax=18"


@pytest.fixture
def profiles(node):
    from shanhe.plugin.nodes.store import all_nodes

    return all_nodes()


@pytest.fixture
def password(node):
    return node.users["planner"]


@pytest.fixture
def wfs(node, password, qgis_new_project):
    """A layer of the node that the planner added himself, with user and password."""
    source = (
        f"pagingEnabled='true' srsname='EPSG:4527' typename='DLTB' url='{node.url}/ows'"
        f" username='planner' password='{password}' version='1.1.0'"
    )
    layer = QgsVectorLayer(source, "地类图斑", "WFS")
    assert layer.isValid()
    layer.renderer().symbol().setOpacity(0.5)
    return QgsProject.instance().addMapLayer(layer)


@pytest.fixture
def wms(node, password, qgis_new_project):
    source = (
        f"crs=EPSG:4527&format=image/png&layers=DLTB&styles=&url={node.url}/ows"
        f"&username=planner&password={password}"
    )
    layer = QgsRasterLayer(source, "地类图", "wms")
    assert layer.isValid()
    return QgsProject.instance().addMapLayer(layer)


@pytest.fixture
def saving(qgis_new_project, node):
    """What looks at saved projects, with a message bar as in QGIS Desktop."""
    from shanhe.ui.security.saving import SETTING, Saving
    from shanhe.ui.surroundings import Surroundings

    bar = QgsMessageBar()
    made = Saving(Surroundings(SimpleNamespace(messageBar=lambda: bar, mainWindow=lambda: None)))
    made.bar, made.looked = bar, []
    tell = made.tell
    made.tell = lambda looked: (made.looked.append(looked), tell(looked))
    made.begin()
    yield made
    made.stop()
    made._surroundings.tasks.stop()
    QgsSettings().remove(SETTING)


@pytest.fixture
def save(saving, until, tmp_path):
    """Save the project, wait until it was looked through, and return the message that stands."""

    def saved(name="p.qgz"):
        before = len(saving.looked)
        assert QgsProject.instance().write(str(tmp_path / name))
        until(lambda: len(saving.looked) > before)
        return [item.text() for item in saving.bar.items()]

    return saved


def test_h9_saving_is_never_refused_and_told_once(save, wfs, saving, password):
    QgsProject.instance().addMapLayer(QgsRasterLayer(TIANDITU, "<b>天地图</b>", "wms"))
    expected = (
        "The saved project holds readable passwords or keys: 地类图斑 (node 长汀县), "
        "&lt;b&gt;天地图&lt;/b&gt;."
    )
    assert save() == [expected]
    saving.bar.clearWidgets()
    assert save() == []
    assert save("other.qgs") == []
    QgsProject.instance().addMapLayer(QgsRasterLayer(TIANDITU, "影像", "wms"))
    assert len(save()) == 1
    assert password not in str(saving.looked)


def test_h9_one_button_exchanges_what_can_be_exchanged(save, wfs, wms, saving, login_of_node):
    import shanhe.ui.security.saving as module
    from shanhe.ui.security.logins_dialog import STATE, LoginsDialog

    save()
    shown = []

    class Pressed(LoginsDialog):
        def exec(self):
            self.replace.click()
            shown.extend(self.table.item(row, STATE).text() for row in range(2))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "LoginsDialog", Pressed)
        saving.bar.currentItem().findChild(QPushButton, "ShanheMessageButton").click()
    assert shown == ["Uses the node's login now. Save the project again."] * 2
    for layer in (wfs, wms):
        assert layer.isValid()
        assert kinds(layer.source()) == frozenset()
        assert f"authcfg={login_of_node}" in layer.source()
    assert wfs.featureCount() == 12
    assert wfs.renderer().symbol().opacity() == 0.5
    assert save() == []
    assert saving.looked[-1].found == ()


@pytest.fixture
def login_of_node(profiles):
    return profiles[0].endpoints[0].authcfg


@pytest.fixture
def with_wrong_login(profiles):
    """The node's profile with a login of the same user that the node refuses."""
    from shanhe.plugin.nodes.credentials import store_basic, with_login

    return [with_login(profiles[0], store_basic("wrong", "planner", "no such password"))]


@pytest.mark.parametrize("kind", ["wfs", "wms"])
def test_h9_the_former_source_is_put_back_where_the_login_does_not_do(
    request, with_wrong_login, kind
):
    layer = request.getfixturevalue(kind)
    former = layer.source()
    assert use_node_login(layer, with_wrong_login) is Outcome.PUT_BACK
    assert layer.source() == former
    assert layer.isValid()


def test_h9_a_filter_and_unsaved_edits_are_kept(wfs, profiles):
    sketch = QgsVectorLayer("Polygon?crs=EPSG:4527&field=password:string", "草图", "memory")
    assert use_node_login(sketch, profiles) is Outcome.ELSEWHERE
    sketch.startEditing()
    assert use_node_login(sketch, profiles) is Outcome.BEING_EDITED
    assert use_node_login(QgsVectorLayer("x", "x", "ogr"), profiles) is Outcome.NOT_VALID
    assert use_node_login(QgsRasterLayer(TIANDITU, "x", "wms"), profiles) is Outcome.NOT_SAFE
    wfs.setSubsetString("DLBM = '0101'")
    assert use_node_login(wfs, profiles) is Outcome.REPLACED
    assert wfs.subsetString() == "DLBM = '0101'"
    assert wfs.featureCount() == 3


def test_h9_a_real_database_is_opened_with_the_login_instead(postgis, qgis_new_project):
    from shanhe.plugin.nodes.credentials import store_basic
    from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile

    login = store_basic("database", "tester", "pa55-of-tester")
    url = f"postgresql://127.0.0.1:{postgis}/postgres?sslmode=disable"
    ours = NodeProfile("p", "数据库", "county", (Endpoint("postgis", url, login),))
    start = f"dbname='postgres' host=127.0.0.1 port={postgis}"
    key = "key='srid' checkPrimaryKeyUnicity='1'"
    table = f'{key} table="public"."spatial_ref_sys" sql="srid" = 4490'
    source = f"{start} user='tester' password='pa55-of-tester' sslmode=disable {table}"
    layer = QgsVectorLayer(source, "x", "postgres")
    assert layer.isValid()
    assert use_node_login(layer, [ours]) is Outcome.REPLACED
    assert layer.source() == f"{start} sslmode=disable authcfg={login} {table}"
    assert layer.featureCount() == 1


def test_h9_what_the_suite_loads_never_holds_a_password(save, node, profiles, tmp_path, password):
    from shanhe.plugin.catalogue.load import load_record
    from shanhe.plugin.catalogue.search import Query, search
    from shanhe.plugin.checkout.working_copy import check_out

    found = search(profiles, Query("地类图斑", kinds=frozenset({"layer"}))).records
    for how in ("snapshot", "wfs", "wms"):
        QgsProject.instance().addMapLayer(load_record(found[0], how))
    copy = check_out(profiles[0], "DLTB", None, tmp_path / "dltb.gpkg")
    QgsProject.instance().addMapLayer(QgsVectorLayer(copy.source, "x", "ogr"))
    assert len(QgsProject.instance().mapLayers()) == 4
    assert save("p.qgs") == []
    assert password not in (tmp_path / "p.qgs").read_text(encoding="utf-8")


def test_h9_it_can_be_switched_off(saving, wfs, tmp_path, for_a_while):
    saving.action.setChecked(False)
    assert QgsProject.instance().write(str(tmp_path / "p.qgs"))
    for_a_while(0.3)
    assert saving.looked == []
    assert saving.bar.items() == []


def test_h9_another_project_is_told_anew(save, wfs, saving):
    assert len(save()) == 1
    QgsProject.instance().clear()
    assert saving.bar.items() == []
    assert save() == []


def test_h9_messages_are_in_both_languages(in_both):
    from shanhe.ui.security.logins_dialog import LoginsDialog
    from shanhe.ui.security.saving import told

    found = (Found("地类图斑", LOGIN, "x", ("长汀县",)), *(Found("properties", LOGIN),) * 4)
    english, chinese = in_both(lambda: told(found))
    assert english == (
        "The saved project holds readable passwords or keys: 地类图斑 (node 长汀县), part "
        "“properties” of the project, part “properties” of the project and 2 more."
    )
    assert chinese == (
        "保存的工程中含有明文密码或密钥：地类图斑（节点 长汀县）, 工程的“properties”部分, "
        "工程的“properties”部分 及另外 2 处。"
    )
    english, chinese = in_both(lambda: str(LoginsDialog(found).said.text()))
    assert "use the login that is kept for the node" in english
    assert "节点" in chinese
