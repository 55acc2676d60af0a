"""The nodes tab against a real node: adding, testing, checking, exporting and removing."""

import json

import pytest

LONG_S = 60.0


@pytest.fixture
def surroundings(qgis_app, qgis_iface, tmp_path, monkeypatch):
    from qgis.core import QgsApplication

    from shanhe.ui.surroundings import Surroundings

    monkeypatch.setenv("SHANHE_NODES", str(tmp_path / "nodes"))
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("correct horse battery staple", True)
    found = Surroundings(qgis_iface)
    yield found
    found.tasks.stop()


@pytest.fixture
def panel(surroundings):
    from shanhe.ui.nodes.panel import NodesPanel

    return NodesPanel(surroundings)


@pytest.fixture
def dialog(surroundings):
    from shanhe.ui.nodes.dialog import NodeDialog

    def opened(profile=None):
        return NodeDialog(surroundings, profile)

    return opened


def entered(shown, node, user="planner"):
    """Type the node into the dialog as a planner does."""
    shown.name.setText("长汀县")
    shown.region.setText("350821")
    shown.address.setText(node.url)
    shown.address.textEdited.emit(node.url)
    shown.user.setText(user)
    shown.password.setText(node.users[user])
    return shown


def is_ok_offered(shown):
    return shown.buttons.button(shown.buttons.StandardButton.Ok).isEnabled()


def logins():
    from qgis.core import QgsApplication

    return set(QgsApplication.authManager().availableAuthMethodConfigs())


def texts(model, parent=None):
    """Both columns of all rows, depth first."""
    from qgis.PyQt.QtCore import QModelIndex

    parent = parent or QModelIndex()
    for row in range(model.rowCount(parent)):
        yield model.index(row, 0, parent).data(), model.index(row, 1, parent).data()
        yield from texts(model, model.index(row, 0, parent))


def profile(id="a", name="甲", level="county", parent=None):
    from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile

    csw = Endpoint("csw", "http://127.0.0.1:9/csw")
    return NodeProfile(id, name, level, (csw,), parent, "350821")


def test_saving_a_node_keeps_its_login_out_of_the_profile(dialog, node, surroundings):
    from shanhe.plugin.nodes import store

    shown = entered(dialog(), node)
    told = []
    surroundings.nodes_changed.connect(lambda: told.append("changed"))
    shown.accept()
    assert told == ["changed"]
    (saved,) = store.all_nodes()
    assert (saved.id, saved.name, saved.level, saved.region) == (
        "node-350821",
        "长汀县",
        "county",
        "350821",
    )
    assert [(one.protocol, one.url) for one in saved.endpoints] == [
        ("csw", f"{node.url}/csw"),
        ("wfs", f"{node.url}/ows"),
        ("wms", f"{node.url}/ows"),
        ("changes", f"{node.url}/changes"),
        ("files", f"{node.url}/files"),
    ]
    assert {one.authcfg for one in saved.endpoints} <= logins()
    written = (store.folder() / "node-350821.json").read_text(encoding="utf-8")
    assert node.users["planner"] not in written


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda d: d.name.setText(" "), "Give the node a name."),
        (lambda d: d.region.setText("35082"), "A region code has 2, 4, 6, 9 or 12 digits."),
        (lambda d: d.password.clear(), "Give both the user and the password, or neither."),
        (lambda d: d.endpoints.item(0, 0).setText("ftp://x"), "“ftp://x” is no http or https"),
    ],
)
def test_ok_is_offered_only_for_what_can_be_saved(dialog, node, change, reason):
    shown = entered(dialog(), node)
    assert is_ok_offered(shown)
    assert shown.said.text() == ""
    change(shown)
    assert not is_ok_offered(shown)
    assert shown.said.text().startswith(reason)


def test_the_test_asks_every_service(dialog, node, until):
    shown = entered(dialog(), node)
    shown.test.click()
    until(lambda: shown.test.isEnabled() and "Testing" not in shown.said.text(), LONG_S)
    results = [shown.endpoints.item(row, 1).text().split(" · ")[0] for row in range(5)]
    assert results == ["works", "works", "works", "works", "works"]
    assert shown.said.text().split("\n")[:2] == [
        "All 5 services answer.",
        "Tier A: each edit once and for certain, with the node's receipt",
    ]


def test_a_wrong_password_is_told_and_leaves_no_login(dialog, node, until):
    before = logins()
    shown = entered(dialog(), node)
    shown.password.setText("wrong")
    shown.test.click()
    assert len(logins() - before) == 1
    until(lambda: shown.test.isEnabled() and "Testing" not in shown.said.text(), LONG_S)
    assert shown.endpoints.item(3, 1).text().startswith("failing")
    assert "login" in shown.said.text()
    shown.reject()
    assert logins() == before


def test_a_login_that_was_corrected_leaves_only_the_right_one(dialog, node, until):
    from shanhe.plugin.nodes import store

    before = logins()
    shown = entered(dialog(), node)
    shown.password.setText("wrong")
    shown.test.click()
    until(shown.test.isEnabled, LONG_S)
    shown.password.setText(node.users["planner"])
    shown.accept()
    (saved,) = store.all_nodes()
    assert logins() - before == {saved.endpoints[0].authcfg}


def test_editing_keeps_the_stored_login_and_a_new_one_replaces_it(dialog, node):
    from shanhe.plugin.nodes import store

    before = logins()
    entered(dialog(), node).accept()
    (first,) = store.all_nodes()
    shown = dialog(first)
    assert shown.user.placeholderText() == "a login is stored"
    shown.name.setText("长汀")
    shown.accept()
    (renamed,) = store.all_nodes()
    assert (renamed.id, renamed.name, renamed.endpoints) == (first.id, "长汀", first.endpoints)
    entered(dialog(renamed), node, "reviewer").accept()
    (changed,) = store.all_nodes()
    assert changed.endpoints[0].authcfg not in ("", first.endpoints[0].authcfg)
    assert logins() - before == {changed.endpoints[0].authcfg}


def test_the_tree_shows_levels_and_health(panel, surroundings, node, dialog, until):
    from shanhe.plugin.nodes import store

    entered(dialog(), node).accept()
    store.save(profile("down", "龙岩市", "city"))
    surroundings.nodes_changed.emit()
    assert [row for row in texts(panel.model) if "\n" in row[0]] == [
        ("龙岩市\nCity · 350821", "not checked"),
        ("长汀县\nCounty · 350821", "not checked"),
    ]
    panel.check_all()
    until(lambda: "not checked" not in str(list(texts(panel.model))), LONG_S)
    found = {row[0].split("\n")[0]: row[1] for row in texts(panel.model)}
    assert found["龙岩市"].startswith("not reachable\n")
    assert found["长汀县"].startswith("works\n")
    services = [row[0] for row in texts(panel.model) if row[0].startswith("Change service")]
    (service,) = services
    assert service.startswith("Change service: works · ")
    assert service.endswith(" · Tier A")
    panel.select(next(one.id for one in store.all_nodes() if one.name == "长汀县"))
    title, reason, *promises = panel.details.text().split("\n")
    assert title == "Tier A: each edit once and for certain, with the node's receipt"
    assert reason == "The node's change service keeps a receipt of each change set."
    assert "• All changes of a set are applied, or none is." in promises


def test_a_node_stands_below_its_superior(panel, surroundings):
    from shanhe.plugin.nodes import store

    store.save(profile("a", "甲县", "county", parent="b"))
    store.save(profile("b", "乙市", "city"))
    surroundings.nodes_changed.emit()
    top = panel.model.index(0, 0)
    assert top.data().startswith("乙市")
    assert panel.model.index(1, 0, top).data().startswith("甲县")
    panel.select("a")
    assert panel.selected_id() == "a"


def test_an_export_has_no_login_and_can_be_imported(panel, surroundings, node, dialog, tmp_path):
    from shanhe.plugin.nodes import store
    from shanhe.plugin.nodes.profiles import write_profile
    from shanhe.ui.nodes.files import read_from

    entered(dialog(), node).accept()
    (saved,) = store.all_nodes()
    path = tmp_path / "given.json"
    path.write_text(write_profile(saved, secrets=True), encoding="utf-8")
    assert saved.endpoints[0].authcfg in path.read_text(encoding="utf-8")
    assert {one.authcfg for one in read_from(path).endpoints} == {""}
    path.write_text(write_profile(saved), encoding="utf-8")
    assert "authcfg" not in json.loads(path.read_text(encoding="utf-8"))["endpoints"][0]


def test_importing_asks_before_it_replaces_a_node(
    panel, surroundings, node, dialog, tmp_path, monkeypatch
):
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication, QFileDialog

    from shanhe.plugin.nodes import store
    from shanhe.plugin.nodes.profiles import write_profile

    before = logins()
    entered(dialog(), node).accept()
    (saved,) = store.all_nodes()
    path = tmp_path / "chosen.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    panel.refresh()
    panel.export_node()
    assert path.read_text(encoding="utf-8") == write_profile(saved)

    def press(name):
        box = QApplication.activeModalWidget()
        assert "“长汀县” has the same id" in box.text()
        next(one for one in box.buttons() if one.text().replace("&", "") == name).click()

    QTimer.singleShot(100, lambda: press("Cancel"))
    panel.import_node()
    assert store.all_nodes() == [saved]
    QTimer.singleShot(100, lambda: press("Replace"))
    panel.import_node()
    assert {one.authcfg for one in store.node(saved.id).endpoints} == {""}
    assert logins() == before
    path.write_text("[]", encoding="utf-8")
    panel.import_node()
    assert "not an object" in str(surroundings.iface.messageBar().messages)


def test_a_damaged_profile_is_named_and_the_others_shown(panel, surroundings):
    from shanhe.plugin.nodes import store

    store.save(profile())
    (store.folder() / "broken.json").write_text("{", encoding="utf-8")
    surroundings.nodes_changed.emit()
    assert "broken.json" in panel.said.text()
    assert panel.selected_id() == "a"


def test_removing_asks_and_forgets_the_login(panel, surroundings, node, dialog):
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication

    from shanhe.plugin.nodes import store

    before = logins()
    entered(dialog(), node).accept()

    def press(name):
        box = QApplication.activeModalWidget()
        next(one for one in box.buttons() if one.text().replace("&", "") == name).click()

    QTimer.singleShot(100, lambda: press("Cancel"))
    panel.remove_node()
    assert len(store.all_nodes()) == 1
    QTimer.singleShot(100, lambda: press("Remove"))
    panel.remove_node()
    assert store.all_nodes() == []
    assert logins() == before
    assert panel.said.text() == "No node yet. Add one, or import its profile."


@pytest.mark.parametrize(
    ("name", "region", "host", "taken", "id"),
    [
        ("Changting", "350821", "x.cn", (), "changting"),
        ("Changting", "350821", "x.cn", ("changting", "changting-2"), "changting-3"),
        ("长汀", "350821", "x.cn", (), "node-350821"),
        ("长汀", "", "x.cn", (), "x-cn"),
        ("con", "", "10.0.0.1", (), "10-0-0-1"),
    ],
)
def test_the_id_comes_from_name_region_or_host(qgis_app, name, region, host, taken, id):
    from shanhe.plugin.nodes.profiles import NodeProfile
    from shanhe.ui.nodes.draft import endpoints_at, new_id

    given = NodeProfile("node", name, "county", endpoints_at(f"https://{host}/"), None, region)
    assert new_id(given, taken) == id


def test_the_address_of_a_database_is_all_that_a_node_needs(dialog):
    shown = dialog()
    shown.name.setText("长汀县")
    address = "postgresql://db.example.gov.cn:5432/plan?sslmode=verify-full"
    shown.address.setText(address)
    shown.address.textEdited.emit(address)
    assert [(one.protocol, one.url) for one in shown.profile().endpoints] == [("postgis", address)]
    assert is_ok_offered(shown)
    assert dialog(shown.profile()).address.text() == address


def test_a_layer_of_a_node_is_checked_out_from_its_menu(
    panel, surroundings, node, dialog, until, monkeypatch, tmp_path
):
    from qgis.core import QgsProject

    from shanhe.ui.catalogue.checkout_dialog import CheckOutDialog

    shown = []

    def agree(box):
        box.offered.setCurrentIndex(1)
        box.whole.setChecked(True)
        box.file.setFilePath(str(tmp_path / "copy.gpkg"))
        shown.append([box.offered.itemText(at) for at in range(box.offered.count())])
        return True

    monkeypatch.setattr(CheckOutDialog, "exec", agree)
    assert not panel.take_out.isEnabled()
    entered(dialog(), node).accept()
    assert panel.take_out.isEnabled()
    made = []
    surroundings.copy_made.connect(made.append)
    panel.take_out.trigger()
    until(lambda: made, LONG_S)
    assert shown == [["DLTB · 地类图斑", "YJJBNT · 永久基本农田"]]
    assert made == [str(tmp_path / "copy.gpkg")]
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.featureCount() == 3
    QgsProject.instance().clear()


def test_a_node_without_services_for_edits_offers_no_check_out(panel, surroundings):
    from shanhe.plugin.nodes import store

    store.save(profile())
    surroundings.nodes_changed.emit()
    assert not panel.take_out.isEnabled()


def test_the_dialog_grows_with_what_it_tells(dialog, node, until):
    shown = entered(dialog(), node)
    shown.show()
    low = shown.height()
    shown.test.click()
    until(lambda: shown.said.text().startswith("All 5 services answer."), LONG_S)
    assert shown.height() > low
    assert shown.endpoints.geometry().bottom() < shown.user.geometry().top()
    shown.reject()
