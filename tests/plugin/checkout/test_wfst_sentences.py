"""The sentences of WFS nodes and of the tiers, in both languages and with the values they name."""

import re

import pytest

from shanhe.core.errors import Problem
from shanhe.plugin.checkout.tiers import PROMISES, PROMISES_APART, tier
from shanhe.plugin.i18n import install_translator
from shanhe.plugin.messages import sentence
from shanhe.plugin.messages.wfst import SENTENCES

DOUBT = Problem("WFST-08", count=2, layer="DLTB", first="350821000000000013", in_doubt=["a", "b"])


@pytest.fixture
def in_chinese(qgis_app):
    """Return what a call gives while the planner reads Chinese."""

    def called(function, *values):
        translator = install_translator("zh_CN")
        try:
            return function(*values)
        finally:
            qgis_app.removeTranslator(translator)

    return called


def characters(text):
    return sum("\u4e00" <= letter <= "\u9fff" for letter in text)


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_each_sentence_names_its_values_in_both_languages(in_chinese, code):
    names = re.findall(r"{(\w+)}", SENTENCES[code])
    problem = Problem(code, **{name: f"<{name}>" for name in names})
    english, chinese = sentence(problem), in_chinese(sentence, problem)
    assert "Unexpected problem" not in english
    for name in names:
        assert f"<{name}>" in english
        assert f"<{name}>" in chinese
    assert characters(english) == 0
    assert characters(chinese) > 8


def test_the_planner_is_told_what_to_look_at(in_chinese):
    assert sentence(DOUBT) == (
        "Whether new features arrived is not known: 2 (the first: 350821000000000013). They will "
        "not be sent again by themselves, as this node would take them twice. Look at layer DLTB "
        "of the node, wait a while if they are not there, then say whether they arrived."
    )
    assert in_chinese(sentence, DOUBT) == (
        "无法确定 2 个新增要素是否已送达（第一个：350821000000000013）。该节点会重复接收，因此不会"
        "自动再次发送。请查看节点的图层 DLTB；如果没有，请稍等片刻再看，然后说明是否已送达。"
    )


@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize("letter", "ABC")
def test_promises_are_told_in_both_languages(in_chinese, letter, apart):
    def told():
        return tier(letter, "", apart=apart).promises

    assert told() == (PROMISES_APART if apart else PROMISES)[letter]
    assert all(characters(text) > 8 for text in in_chinese(told))
