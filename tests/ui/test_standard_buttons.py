"""OK, Cancel and Close are in the reader's language also where Qt brings no translation."""


def test_standard_buttons_have_the_words_of_the_suite(qgis_app, monkeypatch):
    from qgis.PyQt.QtWidgets import QDialogButtonBox

    from shanhe.ui import standard_buttons

    chinese = {"OK": "确定", "Cancel": "取消"}
    monkeypatch.setattr(standard_buttons, "tr", chinese.get)
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Ok | kinds.Cancel)
    standard_buttons.put_words(box)
    assert [box.button(one).text() for one in (kinds.Ok, kinds.Cancel)] == ["确定", "取消"]
