import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Polygon, box

from shanhe.core.feedback import Silent
from shanhe.core.geometry.inside import without_holes
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.growth_candidate import (
    Parcels,
    Suitability,
    Wish,
    grown_candidate,
    may_grow,
)
from shanhe.core.planning.growth_rules import Boundary, Facts, check_boundary, elastic_rule
from shanhe.core.planning.growth_zones import zoned
from shanhe.core.standards.tables import table

X, Y = 39_500_000, 2_850_000  # on the central meridian of EPSG:4527
BACKEND = ShapelyBackend()
RULES = table("growth_boundary_rules")


def layer(*boxes):
    shapes = [box(X + west, Y + south, X + east, Y + north) for west, south, east, north in boxes]
    return PolygonLayer("EPSG:4527", shapes, {}, BACKEND)


def checked(*parts, lines=(), faults=0, **facts):
    """Parts are (box, zone)."""
    boundary = Boundary(layer(*(one for one, _ in parts)), [zone for _, zone in parts], faults)
    found = check_boundary(boundary, dict(lines), Facts(**facts), RULES, Silent())
    return {one.rule["id"]: one for one in found}


SOUND = [((0, 0, 1000, 1000), "410"), ((1000, 0, 1100, 1000), "420")]


def test_a_sound_boundary_passes_and_what_is_not_known_is_undetermined():
    found = checked(*SOUND, base=800_000.0)
    verdicts = {name: one.verdict.value for name, one in found.items()}
    assert verdicts == {
        "valid": "pass", "overlap": "pass", "elastic": "pass", "polygon": "pass", "count": "pass",
        "farmland": "undetermined", "redline": "undetermined", "hazard": "undetermined",
        "scale": "pass", "natural": "undetermined", "reserve_2025": "undetermined",
        "reserve_2030": "undetermined",
    }  # fmt: skip
    assert found["elastic"].measured == pytest.approx(10.0, abs=1e-3)
    assert found["scale"].measured == pytest.approx(1.25, abs=1e-3)
    assert found["count"].measured == 1


@pytest.mark.parametrize(
    ("people", "shrinking", "rule", "verdict"),
    [
        (100.0, False, "elastic", "pass"),
        (None, False, "elastic", "pass"),
        (301.0, False, "elastic_large", "notice"),
        (501.0, False, "elastic_mega", "notice"),
        (100.0, True, "elastic_mega", "notice"),
    ],
)
def test_the_elastic_share_by_city_size(people, shrinking, rule, verdict):
    parts = [((0, 0, 1000, 1000), "410"), ((1000, 0, 1110, 1000), "420")]  # 11 %
    found = checked(*parts, population=people, shrinking=shrinking)
    assert [name for name in found if name.startswith("elastic")] == [rule]
    assert found[rule].verdict.value == verdict


def test_what_breaks_a_rule_is_shown_with_its_place():
    found = checked(
        ((0, 0, 1000, 1000), "410"), ((900, 0, 1100, 1000), "420"), ((5000, 0, 5100, 100), "410"),
        lines=[("farmland", layer((0, 0, 10, 10))), ("redline", layer((9000, 0, 9001, 1)))],
        faults=2, base=500_000.0, used_2025=250_000.0, used_2030=490_000.0, natural=0.4,
    )  # fmt: skip
    broken = {name: one.verdict.value for name, one in found.items()
              if one.verdict.value != "pass"}  # fmt: skip
    assert broken == {
        "valid": "fail", "overlap": "fail", "elastic": "notice", "polygon": "notice",
        "farmland": "fail", "hazard": "undetermined", "scale": "fail", "natural": "notice",
        "reserve_2025": "notice", "reserve_2030": "notice",
    }  # fmt: skip
    places = {name: [round(place.area) for place in one.places] for name, one in found.items()
              if one.places}  # fmt: skip
    assert places == {"overlap": [100_000], "polygon": [10_000], "farmland": [100]}
    # increment 101 − 50 = 51 hm², of which 25 are used until 2025
    assert found["reserve_2025"].measured == pytest.approx(100 * 26 / 51, abs=0.01)


def test_small_holes_are_closed_and_large_ones_stay():
    ring = [(0, 0), (100, 0), (100, 100), (0, 100)]
    small, large = ([(10, 10), (15, 10), (15, 15), (10, 15)], [(40, 40), (80, 40), (80, 80)])
    found = BACKEND.read(without_holes(BACKEND.write(Polygon(ring, [small, large])), 100.0))
    assert found.area == 10_000 - 800


GRID = [(x, y, x + 100, y + 100) for y in range(0, 500, 100) for x in range(0, 500, 100)]


def grown(town=(), grows=None, no_go=(), values=None, least=0.0, **wish):
    """A grid of 5 × 5 hectares; `town` are the numbers of its town parcels."""
    may = [True] * len(GRID) if grows is None else grows
    parcels = Parcels(layer(*GRID), [at in town for at in range(len(GRID))], may)
    suitability = None if values is None else Suitability(layer(*GRID), values, least)
    given = {"scale": 5e4, "closing": 0.0, "hole": 0.0, "smallest": 0.0, **wish}
    return grown_candidate(parcels, no_go, suitability, Wish(**given), Silent())


def reasons(candidate):
    return {one.owner: one.reason for one in candidate.choices}


def test_growth_takes_neighbours_until_the_scale_is_reached():
    candidate = grown(town={12})
    inside = [owner for owner, reason in reasons(candidate).items() if reason == "grown"]
    assert inside == [7, 11, 13, 17]  # the four beside the town in the middle
    assert candidate.sum("town", "grown") <= 5e4 * 1.0001
    assert [one.rank for one in candidate.choices if one.rank] == [1, 2, 3, 4]


def test_growth_prefers_the_suitable_and_leaves_the_unsuitable():
    values = [1.0] * 25
    values[7], values[13], values[17] = 9.0, 0.2, 5.0
    candidate = grown(town={12}, values=values, least=0.5, scale=3e4)
    found = reasons(candidate)
    assert [owner for owner, reason in found.items() if reason == "grown"] == [7, 17]
    assert found[13] == "unsuitable"


def test_no_go_land_classes_and_distance_are_reasons():
    may = [at != 11 for at in range(25)]
    candidate = grown(town={12}, grows=may, no_go=[("redline", layer((200, 100, 300, 200)))],
                      scale=1e9)  # fmt: skip
    found = {one.owner: (one.reason, one.by) for one in candidate.choices}
    assert found[7] == ("no_go", "redline")
    assert found[11] == ("land_class", "")
    assert sum(reason == "grown" for reason, _ in found.values()) == 22
    assert reasons(grown(town=set()))[0] == "apart"


def test_ground_between_towns_and_holes_are_filled_before_growth():
    ring = {6, 7, 8, 11, 13, 16, 17, 18}
    assert reasons(grown(town=ring, hole=1.1e4, scale=9e4))[12] == "filled"
    assert reasons(grown(town=ring, hole=0.9e4, scale=8e4))[12] == "too_large"
    assert reasons(grown(town={10, 12}, closing=101.0, scale=3e4))[11] == "filled"


def test_fragments_are_left_out():
    candidate = grown(town={0, 1, 24}, scale=3e4, smallest=1.5e4)
    found = reasons(candidate)
    assert (found[0], found[1], found[24]) == ("town", "town", "fragment")
    # the scale that the fragment does not need is there for the other town
    assert [polygon.area for polygon in candidate.polygons] == [pytest.approx(3e4, abs=5)]


@settings(max_examples=25, deadline=None)
@given(st.sets(st.integers(0, 24), min_size=1, max_size=6), st.floats(0, 3e5), st.booleans())
def test_every_piece_has_a_reason_and_the_scale_is_kept(town, scale, reserve):
    no_go = [("farmland", layer((150, 120, 330, 280)))] if reserve else []
    candidate = grown(town=town, scale=scale, closing=50.0, hole=2e4, no_go=no_go)
    assert candidate.sum() == pytest.approx(25e4, abs=30)
    begun = candidate.sum("town", "filled")
    assert candidate.sum("town", "filled", "grown") <= max(scale, begun) + 0.01
    again = grown(town=town, scale=scale, closing=50.0, hole=2e4, no_go=no_go)
    assert reasons(again) == reasons(candidate)
    inside = sum(round(100 * polygon.area) for polygon in candidate.polygons)
    assert inside == round(100 * candidate.sum("town", "filled", "grown"))


def test_a_town_grows_neither_into_water_nor_wetland():
    classes = table("growth_land_classes")
    codes = ("0101", "0301", "0303", "1101", "1104", "1107A", "", "0603")
    assert [code for code in codes if not may_grow(code, classes)] == ["0303", "1101", "0603"]


def zones(candidate, share=0.15, **wish):
    given = {"scale": 5e4, "closing": 0.0, "hole": 0.0, "smallest": 0.0, **wish}
    return zoned(candidate, BACKEND, Wish(**given), share, Silent())


def owners(candidate, zone):
    return [one.owner for one in candidate.choices if one.zone == zone]


def test_the_elastic_zone_grows_on_up_to_its_share():
    candidate = zones(grown(town={12}, scale=5e4), share=0.45)  # 2.25 hm² beside 5
    assert owners(candidate, "410") == [7, 11, 12, 13, 17]
    assert len(owners(candidate, "420")) == 2
    assert candidate.sum("elastic") <= 0.45 * candidate.sum("town", "grown") + 0.01
    areas = {one.key: 0.0 for one in candidate.polygons}
    for one in candidate.polygons:
        areas[one.key] += one.area
    assert areas == {"410": pytest.approx(5e4, abs=5), "420": pytest.approx(2e4, abs=5)}
    shapes = [one.geometry for one in candidate.polygons]
    boundary = PolygonLayer("EPSG:4527", shapes, {}, BACKEND)
    found = {
        one.rule["id"]: one.verdict.value
        for one in check_boundary(
            Boundary(boundary, [one.key for one in candidate.polygons]),
            {}, Facts(), RULES, Silent(),
        )
    }  # fmt: skip
    assert (found["overlap"], found["elastic"]) == ("pass", "notice")  # 40 % are over 15 %
    assert owners(zones(grown(town={12}), share=0.0), "420") == []
    # what growth passed over because of the scale may be elastic, and stays named if it is not
    assert reasons(zones(grown(town={12}), share=0.1)) == reasons(grown(town={12}))


def test_enclosed_water_is_special_use_and_water_at_the_edge_is_not():
    ring = {6, 7, 8, 11, 13, 16, 17, 18}
    may = [at not in (12, 2) for at in range(25)]
    candidate = zones(grown(town=ring, grows=may, scale=8e4), share=0.0)
    assert owners(candidate, "430") == [12]
    assert reasons(candidate)[2] == "land_class"


def test_land_given_for_it_is_special_use_where_it_hangs_together():
    special = layer((200, 300, 300, 500), (0, 0, 40, 100), (100, 100, 140, 200))
    parcels = Parcels(layer(*GRID), [at == 12 for at in range(25)], [True] * 25)
    wish = Wish(9e4, 0.0, 0.0, 0.0)
    candidate = grown_candidate(parcels, [], None, wish, Silent(), special)
    found = reasons(zoned(candidate, BACKEND, wish, 0.0, Silent()))
    north = [owner for owner, reason in found.items() if reason == "special"]
    assert north == [at for at, one in enumerate(GRID) if one[0] == 200 and one[1] >= 300]
    assert sum(reason in ("town", "grown") for reason in found.values()) == 9
    corner = layer((400, 400, 500, 500))  # apart from a town that does not grow
    still = Wish(1e4, 0.0, 0.0, 0.0)
    alone = grown_candidate(parcels, [], None, still, Silent(), corner)
    found = reasons(zoned(alone, BACKEND, still, 0.0, Silent()))
    assert sorted(set(found.values())) == ["apart", "special_apart", "too_large", "town"]


def test_a_scale_that_is_just_the_sum_is_reached():
    # Four parcels of 10000.01 m² or so: their float sum may lie above the scale's last digit.
    whole = grown(town={12}, scale=1e9)
    cents = {one.owner: round(100 * one.area) for one in whole.choices}
    scale = sum(cents[at] for at in (12, 7, 11, 13, 17)) / 100
    assert sum(reason == "grown" for reason in reasons(grown(town={12}, scale=scale)).values()) == 4
    less = grown(town={12}, scale=scale - 0.01)
    assert sum(reason == "grown" for reason in reasons(less).values()) == 3


def test_limits_of_size_say_what_is_compared():
    titles = {row["id"]: row["title"] for row in RULES.rows}
    assert "超过300万" in titles["elastic_large"]
    assert "超过500万" in titles["elastic_mega"]
    assert elastic_rule(Facts(population=300.0)) == "elastic"
    assert elastic_rule(Facts(population=300.1)) == "elastic_large"
