"""Every problem of editing has a sentence, and every sentence gets the values it names."""

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest

from shanhe.core.errors import Problem
from shanhe.plugin.checkout.transports.answers import CORRECT, HELP
from shanhe.plugin.messages import AREAS, sentence
from shanhe.plugin.messages.editing import SENTENCES

ROOT = Path(__file__).resolve().parent.parent.parent.parent
ALL = {
    code: text
    for area in AREAS
    for code, text in import_module(f"shanhe.plugin.messages.{area}").SENTENCES.items()
}
FOLDERS = ("core/editing", "plugin/checkout", "plugin/security")


def raised():
    """Yield (code, names of the values given) for each problem and answer in the sources."""
    for folder in FOLDERS:
        for path in (ROOT / folder).rglob("*.py"):
            for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                    yield from named(call)


def named(call):
    keywords = {one.arg: one.value for one in call.keywords}
    if None in keywords:  # values handed on as they came
        return
    if call.func.id == "Problem" and call.args and isinstance(call.args[0], ast.Constant):
        yield call.args[0].value, set(keywords)
    code = keywords.get("code")
    if call.func.id == "Answer" and isinstance(code, ast.Constant):
        values = keywords.get("values")
        if values is None or isinstance(values, ast.Dict):
            keys = values.keys if values else []
            yield code.value, {key.value for key in keys}


REFUSED = {(code, ("error", "message", "op")) for code in (CORRECT, *HELP.values())}
RAISED = sorted(REFUSED | {(code, tuple(sorted(names))) for code, names in raised()})


@pytest.mark.parametrize(("code", "names"), RAISED)
def test_each_problem_has_its_sentence(code, names):
    text = sentence(Problem(code, **dict.fromkeys(names, "?")))
    assert "Unexpected problem" not in text
    assert set(re.findall(r"{(\w+)[:}]", ALL[code])) <= set(names)


def test_no_sentence_is_left_over():
    assert {code for code, _ in RAISED if code.startswith("EDIT")} == set(SENTENCES)


def test_a_problem_inside_a_problem_is_put_into_words():
    inner = Problem("EDIT-60", field="BSM")
    text = sentence(Problem("EDIT-31", count=2, fid=7, first=inner))
    assert "in feature 7: BSM must not be empty." in text


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (Problem("EDIT-61", field="BZ"), "BZ holds – characters; at most – are allowed."),
        (Problem("CMP-19", area="much"), "The parts lack – m² of the site's area"),
    ],
)
def test_a_problem_of_another_version_is_told_as_far_as_it_goes(problem, told):
    assert sentence(problem).startswith(told)
