"""Every shipped table has a name, and every English title a place for its translation."""

from __future__ import annotations

import re

import pytest

from shanhe.core.standards.tables import Source, Table, table, table_names

ENGLISH = re.compile(r"[a-z]{3,}")


@pytest.fixture
def words(qgis_app):
    from shanhe.plugin.reports import words

    return words


def test_every_table_is_named(words):
    assert sorted(words.TABLES) == table_names()


def test_every_english_title_and_version_is_marked_for_translation(words):
    told = [table(name) for name in table_names()]
    texts = {text for one in told for text in (one.source.title, one.version)}
    assert {text for text in texts if ENGLISH.search(text)} <= {*words.TEXTS}


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("intensity_weights", "note"),
        ("intensity_ideals", "note"),
        ("farmland_limits", "basis"),
        ("farmland_exclusions", "basis"),
        ("redline_limits", "basis"),
        ("redline_conflicts", "basis"),
    ],
)
def test_every_english_text_that_a_report_shows_is_marked(words, name, column):
    texts = {row[column] for row in table(name).rows}
    assert {text for text in texts if ENGLISH.search(text)} <= {*words.TEXTS}


@pytest.mark.parametrize(
    ("unit", "sign"),
    [
        ("km2", "km²"),
        ("万元/km2", "万元/km²"),
        ("km/km2", "km/km²"),
        ("亿m3", "亿m³"),
        ("m2", "m²"),
        ("%", "%"),
        ("pm25", "pm25"),
        ("", ""),
    ],
)
def test_units_as_printed(words, unit, sign):
    assert words.unit_sign(unit) == sign


def test_an_own_table_keeps_its_own_words(words):
    own = Table("intensity_weights", [], Source("县专家打分", "", "preset"), "2026")
    assert words.table_name(own).endswith("(intensity_weights)")
    assert words.source_title(own) == "县专家打分"
    assert words.table_name(Table("own", [], own.source, "")) == "own"
