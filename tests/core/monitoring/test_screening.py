from dataclasses import replace

import pytest
from shapely.geometry import box

from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.monitoring.screening import Attachment, Steps, screened, with_attached

X, Y = 39_500_000, 2_850_000
STEPS = Steps.load()


def layer(*boxes):
    shapes = [box(X + w, Y + s, X + e, Y + n) for w, s, e, n in boxes]
    return PolygonLayer("EPSG:4527", shapes, {}, ShapelyBackend())


def test_the_first_step_that_covers_ground_settles_it():
    parcels = layer((0, 0, 100, 10))
    grounds = {"supplied": layer((0, 0, 60, 10)), "approved": layer((0, 0, 30, 10))}
    found = screened(parcels, grounds, [""], STEPS).parcels[0]
    assert {step: round(area) for step, area in found.by_step.items()} == {
        "approved": 300,
        "supplied": 300,
    }
    assert round(found.remaining) == 400
    assert (found.verdict, found.decided_by, found.limit) == ("suspected", "", 200.0)
    assert round(sum(found.by_step.values()) + found.remaining, 2) == found.area


@pytest.mark.parametrize(
    ("step", "width", "kind", "verdict"),
    [
        ("approved", 100, "", "legal"),
        ("unchanged", 100, "", "unchanged"),
        ("approved", 85, "", "small"),  # 150 m² remain, under 200
        ("approved", 70, "", "suspected"),  # 300 m²
        ("approved", 70, "耕地流向", "small"),  # 300 m² of farmland, under 400
        ("approved", 70, "新增建设占用耕地", "suspected"),  # construction, on whatever ground
        ("approved", 70, "推填土(耕地)", "suspected"),
        ("approved", 85, "推填土", "small"),
        (None, 0, "", "suspected"),
    ],
)
def test_verdicts(step, width, kind, verdict):
    grounds = {step: layer((0, 0, width, 10))} if step else {}
    found = screened(layer((0, 0, 100, 10)), grounds, [kind], STEPS).parcels[0]
    assert found.verdict == verdict


def test_a_parcel_under_the_limit_that_nothing_covers_is_reported_as_small():
    found = screened(layer((0, 0, 10, 10)), {}, [""], STEPS).parcels[0]
    assert (found.verdict, round(found.remaining)) == ("small", 100)


def test_overlaps_of_remaining_ground_are_counted_once():
    parcels = layer((0, 0, 100, 10))
    found = screened(parcels, {"approved": layer((0, 0, 50, 10))}, [""], STEPS)
    survey = layer((0, 0, 70, 10), (70, 0, 100, 10))
    twice = layer((60, 0, 100, 10), (80, 0, 100, 10))
    attached = with_attached(
        found,
        parcels,
        [
            Attachment("cropland", survey, ["0101", "0301"], "01"),
            Attachment("farmland", survey, ["0101", "0301"], "group:农用地"),
            Attachment("permanent_farmland", twice),
        ],
    ).parcels[0]
    assert {key: round(area) for key, area in attached.attached.items()} == {
        "cropland": 200,
        "farmland": 500,
        "permanent_farmland": 400,
    }


def test_what_is_taken_closes_on_the_ground_that_remains():
    # A parcel 40 km long: its area along undivided edges is not that along divided ones.
    parcels = layer((0, 0, 40_000, 10))
    found = screened(parcels, {"approved": layer((0, 0, 10, 10))}, [""], STEPS)
    whole = Attachment("red_line", layer((-10, -10, 50_000, 50)))
    halves = Attachment("permanent_farmland", layer((0, 0, 20_005, 10), (20_005, 0, 50_000, 10)))
    one = with_attached(found, parcels, [whole, halves]).parcels[0]
    assert one.attached == {"red_line": one.remaining, "permanent_farmland": one.remaining}


def test_layers_are_known_by_code_or_by_words():
    by_id = {step.id: step for step in STEPS.steps}
    assert by_id["temporary"].claims("lsyd_xmzdfw")
    assert by_id["temporary"].claims("县临时用地2023")
    assert not by_id["temporary"].claims("YPJSYD")


def test_without_a_minimum_only_ground_that_remains_is_suspected():
    limits = replace(STEPS.limits, rows=[{**row, "m2": "0"} for row in STEPS.limits.rows])
    steps = Steps(STEPS.rows, limits)
    parcels = layer((0, 0, 100, 10), (200, 0, 300, 10))
    approved = layer((0, 0, 100, 10), (200, 0, 299, 10))
    found = screened(parcels, {"approved": approved}, ["", ""], steps).parcels
    assert [one.verdict for one in found] == ["legal", "suspected"]
