"""The dialog before a checkout: how much, by what filter, and what the node promises."""

import pytest


@pytest.fixture
def dialog(qgis_app, qgis_iface, qgis_new_project):
    from shanhe.ui.catalogue.checkout_dialog import CheckOutDialog

    opened = []

    def shown(*names):
        names = names or ["ns:DLTB"]
        opened.append(CheckOutDialog(names, qgis_iface.mapCanvas()))
        return opened[-1]

    yield shown
    for one in opened:
        one.deleteLater()


@pytest.fixture
def parcels(qgis_new_project):
    """A layer of the project with three features and their identities, two of them selected."""
    from qgis.core import QgsFeature, QgsProject, QgsVectorLayer

    layer = QgsVectorLayer("NoGeometry?field=ssp_uuid:string", "图斑", "memory")
    features = [QgsFeature(layer.fields()) for _ in range(3)]
    for number, one in enumerate(features):
        one.setAttributes([f"uuid-{number}"])
    layer.dataProvider().addFeatures(features)
    layer.selectByIds([1, 3])
    QgsProject.instance().addMapLayer(layer)
    return layer


def is_ok(dialog):
    from qgis.PyQt.QtWidgets import QDialogButtonBox

    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_without_a_map_the_whole_layer_is_offered(dialog):
    shown = dialog()
    assert not shown.in_canvas.isEnabled()
    assert not shown.chosen.isEnabled()
    assert shown.wanted()[0] is None
    assert shown.wanted()[2:] == ("", None)
    assert shown.path().name == "DLTB.gpkg"


def test_one_of_several_layers_is_chosen_and_names_the_file(dialog, tmp_path):
    assert not dialog().offered.isVisibleTo(dialog())
    shown = dialog("DLTB", "YJJBNT")
    assert shown.offered.isVisibleTo(shown)
    assert (shown.layer(), shown.path().name) == ("DLTB", "DLTB.gpkg")
    shown.file.setFilePath(str(tmp_path / "mine.gpkg"))
    shown.offered.setCurrentIndex(1)
    shown.offered.activated.emit(1)
    assert (shown.layer(), shown.path()) == ("YJJBNT", tmp_path / "YJJBNT.gpkg")


def test_selected_features_are_named(dialog, parcels):
    shown = dialog()
    assert shown.layers.currentText() == "图斑 (2 selected)"
    shown.chosen.setChecked(True)
    assert shown.wanted().uuids == frozenset({"uuid-0", "uuid-2"})


def test_a_filter_that_is_no_expression_keeps_the_button_shut(dialog):
    shown = dialog()
    shown.filter.setText('"DLBM" = ')
    assert not is_ok(shown)
    assert shown.said.text().startswith("The filter is no expression: ")
    shown.filter.setText("\"DLBM\" = '0101'")
    assert is_ok(shown)
    assert shown.wanted().filter == "\"DLBM\" = '0101'"


@pytest.mark.parametrize(("letter", "lines"), [("A", 2), ("B", 8), ("C", 8)])
def test_what_the_node_promises_is_said_before(dialog, letter, lines):
    from shanhe.plugin.checkout.tiers import tier

    shown = dialog()
    assert shown.tier.text() == ""
    shown.show_tier(tier(letter, "Because."))
    text = shown.tier.text().split("\n")
    assert text[0].startswith(f"Tier {letter}: ")
    assert text[1] == "Because."
    assert len(text) == lines
