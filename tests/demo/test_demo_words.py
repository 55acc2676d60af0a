"""What the demo says on the console: everything in Chinese too, in columns that stand."""

import ast
import importlib.util
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "tools"


@pytest.fixture(scope="module")
def words():
    spec = importlib.util.spec_from_file_location("demo_words", TOOLS / "demo_words.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def said():
    """Every literal that `say` is given in the tools."""
    for path in TOOLS.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say"
            if called and isinstance(node.args[0], ast.Constant):
                yield node.args[0].value


def test_everything_that_is_said_has_its_chinese(words):
    texts = set(said())
    assert len(texts) > 15
    assert texts - set(words.CHINESE) == set()


@pytest.mark.parametrize(
    ("locale", "expected"),
    [("zh_CN.UTF-8", "zh-Hans"), ("C.UTF-8", "en"), ("de_DE.UTF-8", "en"), ("", "en")],
)
def test_the_language_is_that_of_the_locale(words, monkeypatch, locale, expected):
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv("LANG", locale)
    assert words.language() == expected


def test_a_chinese_sign_takes_two_places(words, monkeypatch):
    monkeypatch.setenv("SHANHE_LOCALE", "zh-Hans")
    assert words.say("county") == "演示县"
    assert words.column("演示县", 10) == "演示县    "
    assert words.column("county", 10) == "county    "
