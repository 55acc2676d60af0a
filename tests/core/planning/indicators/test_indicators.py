import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point, box

from shanhe.core.errors import Problem
from shanhe.core.geometry.area import ellipsoidal_areas
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.indicators import (
    Land,
    Light,
    Reading,
    Targets,
    Term,
    evaluated,
    indicators,
)
from shanhe.core.planning.structure import PlacementRules

X, Y = 39_500_000, 2_850_000  # on the central meridian of EPSG:4527
SETS = ("plan_indicators_2020", "village_indicators_example")
CITY = {one.number: one for one in indicators("plan_indicators_2020")[0]}


def layer(*shapes):
    return PolygonLayer("EPSG:4527", list(shapes), {}, ShapelyBackend())


def rect(west, south, east, north):
    return box(X + west, Y + south, X + east, Y + north)


class Given:
    """Readings as they are given: {term as text: value}."""

    def __init__(self, **numbers):
        self.numbers = numbers

    def read(self, term):
        name = term.what[0]
        value = self.numbers.get(name)
        return Reading(value, "" if value is not None else name)


def test_the_guide_has_35_indicators_in_three_dimensions():
    found = list(CITY.values())
    assert [int(one.number) for one in found] == list(range(1, 36))
    assert [one.dimension for one in found].count("空间底线") == 14
    assert [one.dimension for one in found].count("空间结构与效率") == 9
    assert sum(one.binding for one in found) == 13
    assert len(indicators("village_indicators_example")[0]) == 13


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("area:red_line", Term("area", ("red_line",))),
        ("classes@core:0701;0702", Term("classes", ("0701", "0702"), True)),
        ("reach@core:07 green 300 400", Term("reach", ("07",), True, "green", 300.0, 400.0)),
        ("reach:07 stations 800", Term("reach", ("07",), False, "stations", 800.0)),
    ],
)
def test_terms(text, term):
    assert Term.read(text) == term


@pytest.mark.parametrize(
    "text", ["", "area", "area@town:x", "volume:x", "reach:07 a", "reach:07 a b"]
)
def test_a_term_that_cannot_be_read(text):
    with pytest.raises(Problem, match="IND-01"):
        Term.read(text)


def land(core=None):
    shapes = [rect(at * 100, 0, at * 100 + 100, 100) for at in range(5)]
    codes = ["0101", "0701", "0703", "1401", "1207v"]
    positions = ["outside", "in_town", "in_village", "in_town", "outside"]
    found = layer(*shapes)
    areas = ellipsoidal_areas(found.wkbs(), found.crs)
    return Land(found, codes, positions, areas, PlacementRules.load(), core)


def hectares(term, whole, zones=None):
    return whole.read(Term.read(term), lambda _: zones).value / 10_000


def test_land_by_class_and_by_row_of_the_structure_table():
    whole = land()
    assert hectares("classes:07", whole) == pytest.approx(2.0, abs=1e-4)
    assert hectares("classes:12", whole) == pytest.approx(1.0, abs=1e-4)
    assert hectares("rows:城镇用地", whole) == pytest.approx(2.0, abs=1e-4)
    assert hectares("rows:村庄用地", whole) == pytest.approx(2.0, abs=1e-4)


def test_the_central_city_takes_its_part_of_parcels():
    core = layer(rect(150, 0, 260, 100), rect(200, 0, 250, 100))
    assert hectares("classes@core:07", land(core)) == pytest.approx(1.1, abs=1e-4)
    assert land().read(Term.read("classes@core:07"), lambda _: None) == Reading(None, "core")


def test_land_within_reach_of_every_kind_counts_once():
    first = layer(rect(100, 0, 160, 100), rect(140, 0, 180, 100))
    second = layer(rect(120, 0, 300, 50))
    assert hectares("reach:07 facilities 1000", land(), [first]) == pytest.approx(0.8, abs=1e-4)
    both = hectares("reach:07 facilities 1000", land(), [first, second])
    assert both == pytest.approx(0.3, abs=1e-4)
    missing = land().read(Term.read("reach:07 green 300"), lambda _: None)
    assert missing == Reading(None, "green")


def test_reach_of_a_point_is_the_part_of_a_disc():
    disc = layer(Point(X + 150, Y + 50).buffer(40, 64))
    found = hectares("reach:0701 stations 40", land(), [disc])
    assert found == pytest.approx(3.14159 * 1600 / 10_000, rel=1e-3)


@pytest.mark.parametrize(
    ("number", "numbers", "value"),
    [
        ("1", {"red_line": 812_345_678.0}, 812.35),  # m² in km²
        ("16", {"town_population": 60.0, "population": 96.0}, 62.5),
        ("17", {"城镇用地": 66_000_000.0, "town_population": 60.0}, 110.0),  # m² a person
        ("19", {"roads": 160_000.0, "core": 20_000_000.0}, 8.0),  # km/km²
        ("22", {"water": 3.6, "gdp": 800.0}, 45.0),  # m³ by 万元
        ("23", {"城镇用地": 150e6, "gdp_secondary_tertiary": 750.0}, 20.0),  # m² by 万元
        ("28", {"medical_beds": 6_720.0, "population": 96.0}, 7.0),  # by a thousand people
        ("27", {"elderly_beds": 5_000.0, "elderly_population": 12.5}, 40.0),
    ],
)
def test_formulas_in_the_units_of_the_plan(number, numbers, value):
    assert evaluated(CITY[number], Given(**numbers), None, 2024).value == value


def test_what_is_missing_is_named():
    found = evaluated(CITY["17"], Given(town_population=60.0), None, 2024)
    assert (found.value, found.missing, found.light) == (None, ("城镇用地",), Light.NONE)
    nothing = evaluated(CITY["16"], Given(town_population=1.0, population=0.0), None, 2024)
    assert (nothing.value, nothing.missing) == (None, ("denominator",))


@pytest.mark.parametrize(
    ("number", "value", "figures", "year", "light"),
    [
        # 1 红线: a bottom line, binding, not to fall below the target
        ("1", 100e6, {2020: 100.0, 2035: 100.0}, 2024, Light.GREEN),
        ("1", 99.99e6, {2020: 100.0, 2035: 100.0}, 2024, Light.RED),
        # 5 建设用地总面积: not to exceed it
        ("5", 109e6, {2020: 100.0, 2035: 130.0}, 2024, Light.AMBER),  # the plan expects 108
        ("5", 107e6, {2020: 100.0, 2035: 130.0}, 2024, Light.GREEN),
        ("5", 131e6, {2020: 100.0, 2035: 130.0}, 2024, Light.RED),
        # 7 林地保有量 that is to grow: not broken while it is above the base, missed in its year
        ("7", 108e6, {2020: 100.0, 2035: 130.0}, 2024, Light.GREEN),
        ("7", 105e6, {2020: 100.0, 2035: 130.0}, 2024, Light.AMBER),
        ("7", 99e6, {2020: 100.0, 2035: 130.0}, 2024, Light.RED),
        ("7", 129e6, {2020: 100.0, 2035: 130.0}, 2035, Light.RED),
        # 5 建设用地总面积 that is to shrink
        ("5", 97e6, {2020: 100.0, 2035: 90.0}, 2024, Light.GREEN),
        ("5", 101e6, {2020: 100.0, 2035: 90.0}, 2024, Light.RED),
        # 11 heritage: expected, never red
        ("11", 10, {2020: 12.0, 2035: 12.0}, 2040, Light.AMBER),
        ("11", 12, {}, 2024, Light.NONE),
    ],
)
def test_lights(number, value, figures, year, light):
    names = {term.what[0]: value for term in CITY[number].terms}
    found = evaluated(CITY[number], Given(**names), Targets(figures), year)
    assert found.light is light


def test_a_binding_target_that_is_missed_in_its_year_is_red():
    roads = {"roads": 140_000.0, "core": 20_000_000.0}  # 7 km/km²
    figures = Targets({2020: 6.0, 2025: 7.5, 2035: 8.0})
    early = evaluated(CITY["19"], Given(**roads), figures, 2023)
    assert (early.light, early.expected) == (Light.GREEN, pytest.approx(6.9))
    assert early.progress == pytest.approx(0.5)
    assert evaluated(CITY["19"], Given(**roads), figures, 2024).light is Light.AMBER
    assert evaluated(CITY["19"], Given(**roads), figures, 2035).light is Light.RED


@given(
    st.dictionaries(st.integers(2000, 2050), st.floats(-1e6, 1e6), min_size=1, max_size=4),
    st.integers(1990, 2060),
)
def test_what_is_expected_lies_between_the_figures(figures, year):
    expected = Targets(figures).expected(year)
    assert min(figures.values()) - 1e-6 <= expected <= max(figures.values()) + 1e-6
    if year in figures:
        assert expected == figures[year]
