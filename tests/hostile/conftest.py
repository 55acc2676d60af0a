"""What hostile input meets: servers that lie, and the planner's message in both languages.

The table of what is proved where is README.md beside this file.
"""

import importlib.util
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent.parent


def loaded(name, path):
    """Return a module of the tests next door."""
    spec = importlib.util.spec_from_file_location(name, TESTS / path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


plugin = loaded("plugin_fixtures", "plugin/conftest.py")
editing = loaded("editing_fixtures", "core/editing/conftest.py")
serve, session_for, login = plugin.serve, plugin.session_for, plugin.login
tools, copy_file, edit = editing.tools, editing.copy_file, editing.edit


@pytest.fixture
def told(qgis_app):
    """Put a problem into words: (English, Chinese), as the two kinds of planners read it."""
    from qgis.PyQt.QtCore import QCoreApplication

    from shanhe.plugin.i18n import install_translator
    from shanhe.plugin.messages import sentence

    def both(problem):
        english = sentence(problem)
        translator = install_translator("zh_CN")
        try:
            chinese = sentence(problem)
        finally:
            QCoreApplication.removeTranslator(translator)
        if chinese == english:  # tests/test_package.py proves that none stays so in a release
            pytest.skip("the Chinese of this sentence is not compiled yet")
        return english, chinese

    return both


@pytest.fixture
def says(told):
    """Prove that `call` raises `code`, and that its message holds a text in each language."""
    from shanhe.core.errors import Problem

    def proved(call, code, english, chinese):
        with pytest.raises(Problem) as caught:
            call()
        assert caught.value.code == code
        in_english, in_chinese = told(caught.value)
        assert english in in_english
        assert chinese in in_chinese
        return caught.value

    return proved
