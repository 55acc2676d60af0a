import pytest
from shapely.geometry import box

from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.monitoring.plan_progress import (
    AlarmRules,
    Line,
    Target,
    completion,
    offences,
    progress,
    time_progress,
)

RULES = AlarmRules.load()
X, Y = 39_500_000, 2_850_000


def layer(*boxes):
    shapes = [box(X + w, Y + s, X + e, Y + n) for w, s, e, n in boxes]
    return PolygonLayer("EPSG:4527", shapes, {}, ShapelyBackend())


@pytest.mark.parametrize(
    ("kind", "base", "target", "current", "bound", "state", "colour"),
    [
        ("约束性", 100, 95, 94, "min", "breach", "red"),  # cropland below its floor
        ("约束性", 100, 95, 99, "min", "on_track", "green"),  # a fifth used after a third
        ("约束性", 100, 95, 97, "min", "overused", "yellow"),
        ("约束性", 50, 60, 61, "max", "breach", "red"),  # construction land over its ceiling
        ("预期性", 50, 60, 61, "max", "breach", "yellow"),
        ("预期性", 60, 70, 64, "", "on_track", "green"),
        ("预期性", 60, 70, 62, "", "behind", "yellow"),
        ("约束性", 80, 80, 80, "min", "on_track", "green"),
        ("约束性", 80, 80, 79, "min", "breach", "red"),
        ("预期性", None, 70, 62, "", "unknown", "grey"),
    ],
)
def test_alarms_a_third_of_the_way(kind, base, target, current, bound, state, colour):
    one = Target("x", "", kind, base, target, current, bound)
    found = progress(one, time_progress(2020, 2035, 2025), RULES)
    assert (found.alarm.state, found.alarm.colour) == (state, colour)


def test_completion_and_time():
    assert completion(Target("x", "", "", 60, 70, 64)) == pytest.approx(0.4)
    assert completion(Target("x", "", "", 60, 60, 64)) is None
    assert [time_progress(2020, 2035, year) for year in (2019, 2035, 2040)] == [0.0, 1.0, 1.0]
    assert RULES.bounds["耕地保有量"] == "min"


def test_construction_inside_of_a_line_or_beyond_it():
    construction = layer((0, 0, 100, 10), (200, 0, 300, 10))
    farmland = Line("YJJBNT", layer((0, 0, 30, 10), (20, 0, 40, 10)), "inside")
    boundary = Line("CZKFBJ", layer((0, 0, 250, 10)), "beyond")
    found = offences(construction, [farmland, boundary])
    sums = {}
    for one in found:
        key = one.line, one.parcel
        sums[key] = sums.get(key, 0) + one.area
    assert {key: round(area) for key, area in sums.items()} == {
        ("YJJBNT", 0): 400,
        ("CZKFBJ", 1): 500,
    }
