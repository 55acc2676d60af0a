"""Signs of working copies in the layer tree: what they say, and where a click leads."""

LONG_S = 60.0


def signs(tree_view, layer):
    from qgis.core import QgsProject

    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    return tree_view.indicators(node)


def test_unsent_edits_have_a_sign_that_leads_to_their_line(
    panel, tree_view, layer, copy, edit, settled, until
):
    until(lambda: len(panel.view.model.lines) == 1, LONG_S)
    assert signs(tree_view, layer) == []
    edit(1, BZ="a")
    settled("1 working copy has edits to submit.")
    (sign,) = signs(tree_view, layer)
    assert sign.toolTip() == (
        "<span>to be submitted<br>0 new, 1 changed, 0 deleted<br>Next: Submit</span>"
    )
    wanted = []
    panel.wanted.connect(lambda: wanted.append(panel.selected().key))
    sign.clicked.emit(tree_view.model().index(0, 0))
    assert wanted == [str(copy.path)]
    panel.do_next(panel.view.model.lines[0])
    until(lambda: panel.view.said.text() == "Nothing waits.", LONG_S)
    assert signs(tree_view, layer) == []


def test_unsaved_edits_and_conflicts_have_signs(panel, tree_view, layer, copy, until, settled):
    from contextlib import closing

    from shanhe.core.editing import conflicts

    until(lambda: len(panel.view.model.lines) == 1, LONG_S)
    layer.startEditing()
    layer.changeAttributeValue(2, layer.fields().indexOf("BZ"), "unsaved")
    until(lambda: len(signs(tree_view, layer)) == 1, LONG_S)
    assert "edits not saved" in signs(tree_view, layer)[0].toolTip()
    layer.rollBack()
    until(lambda: signs(tree_view, layer) == [], LONG_S)
    with closing(copy.tracking()) as tracking:
        conflicts.begin(tracking)
    settled("1 working copy has conflicts to settle.")
    assert "Next: Settle Conflicts" in signs(tree_view, layer)[0].toolTip()


def test_the_signs_go_with_the_panel(surroundings, tree_view, layer, edit, until):
    from shanhe.ui.changes.panel import ChangesPanel

    edit(3, BZ="c")
    panel = ChangesPanel(surroundings)
    until(lambda: len(signs(tree_view, layer)) == 1, LONG_S)
    panel.shut_down()
    assert signs(tree_view, layer) == []
    panel.deleteLater()


def test_a_sign_looks_the_same_in_a_selected_row(qgis_app):
    from qgis.PyQt.QtGui import QIcon

    from shanhe.ui.changes.indicators import sign

    drawn = sign("conflict")
    normal, selected = (
        drawn.pixmap(16, 16, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected)
    )
    assert normal == selected
