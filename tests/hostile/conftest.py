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
interface = loaded("interface_fixtures", "ui/conftest.py")
real = loaded("real_postgis_for_hostile", "real/postgis.py")
serve, session_for, login = plugin.serve, plugin.session_for, plugin.login
tools, copy_file, edit = editing.tools, editing.copy_file, editing.edit
node, until, for_a_while = interface.node, interface.until, interface.for_a_while


@pytest.fixture
def in_both(qgis_app):
    """Call for a text twice: (English, Chinese), as the two kinds of planners read it."""
    from qgis.PyQt.QtCore import QCoreApplication

    from shanhe.plugin.i18n import install_translator

    def both(text):
        english = text()
        translator = install_translator("zh_CN")
        try:
            chinese = text()
        finally:
            QCoreApplication.removeTranslator(translator)
        if chinese == english:  # tests/test_package.py proves that none stays so in a release
            pytest.skip("the Chinese of this sentence is not compiled yet")
        return english, chinese

    return both


@pytest.fixture
def told(in_both):
    """Put a problem into words: (English, Chinese)."""
    from shanhe.plugin.messages import sentence

    return lambda problem: in_both(lambda: sentence(problem))


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


@pytest.fixture(scope="module")
def postgis():
    """The port of a real PostgreSQL with PostGIS that lets the user `tester` in."""
    if real.missing():
        pytest.skip(f"SKIPPED: {real.missing()}")
    with real.server() as running:
        real.connect(running.port).close()
        yield running.port
