from dataclasses import replace

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


@pytest.mark.parametrize(
    ("kind", "base", "target", "current", "bound", "state", "colour"),
    [
        ("约束性", 100, 130, 129, "min", "missed", "red"),  # woodland that was to grow
        ("约束性", 100, 90, 91, "max", "missed", "red"),  # land that was to shrink
        ("约束性", 60, 70, 69, "", "missed", "red"),
        ("预期性", 60, 70, 69, "", "missed", "yellow"),
        ("预期性", 70, 60, 61, "", "missed", "yellow"),  # without a bound the way of the plan
        ("约束性", 100, 130, 131, "min", "on_track", "green"),
        ("约束性", 100, 95, 96, "min", "on_track", "green"),  # what may be used up is not all used
        ("约束性", 80, 80, 79, "", "unknown", "grey"),  # neither a bound nor a way: no judgement
        ("约束性", 80, 80, 80, "", "on_track", "green"),
    ],
)
def test_alarms_in_the_target_year(kind, base, target, current, bound, state, colour):
    one = Target("x", "", kind, base, target, current, bound)
    for year in (2035, 2040):
        found = progress(one, time_progress(2020, 2035, year), RULES)
        assert (found.alarm.state, found.alarm.colour) == (state, colour)
    before = progress(one, time_progress(2020, 2035, 2034.99), RULES)
    assert before.alarm.state != "missed"


def test_an_own_table_without_missed_targets_stays_red():
    rows = replace(RULES.rows, rows=[row for row in RULES.rows.rows if row["state"] != "missed"])
    found = progress(Target("x", "", "约束性", 1, 3, 2, "min"), 1.0, AlarmRules(rows))
    assert (found.alarm.state, found.alarm.colour) == ("missed", "red")


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
