"""A plan's indicator and its progress in the implementation have one rule for red."""

import pytest

from shanhe.core.monitoring.plan_progress import AlarmRules, Target, progress, time_progress
from shanhe.core.planning.indicators import Light, Reading, Targets, evaluated, indicators

PLAN, _ = indicators("plan_indicators_2020")
RULES = AlarmRules.load()
WAYS = {"at_least": "min", "at_most": "max"}
BINDING = [one for one in PLAN if one.binding]


class Value:
    """Readings whose quotient gives the indicator the value."""

    def __init__(self, indicator, value):
        self.indicator, self.value = indicator, value

    def read(self, term):
        whole = term == self.indicator.denominator
        return Reading(1.0 if whole else self.value / self.indicator.factor)


@pytest.mark.parametrize("one", BINDING, ids=lambda one: one.number)
@pytest.mark.parametrize(("base", "target"), [(100.0, 120.0), (120.0, 100.0), (100.0, 100.0)])
@pytest.mark.parametrize("value", [95.0, 100.0, 110.0, 120.0, 125.0])
@pytest.mark.parametrize("year", [2024, 2035, 2036])
def test_both_tools_are_red_of_the_same(one, base, target, value, year):
    light = evaluated(one, Value(one, value), Targets({2020: base, 2035: target}), year).light
    stated = Target(one.name, one.unit, one.kind, base, target, value, RULES.bounds[one.name])
    alarm = progress(stated, time_progress(2020, 2035, year), RULES).alarm
    assert (light is Light.RED) == (alarm.colour == "red")


def test_bounds_are_the_ways_of_the_plan():
    ways = {one.name: WAYS.get(one.direction, "") for one in PLAN}
    assert {name: ways[name] for name in RULES.bounds} == RULES.bounds
    assert all(one.bottom_line for one in BINDING)


def test_kinds_that_are_not_certain_say_that_they_are_presets():
    unsure = {one.number for one in PLAN if one.confidence == "unsure"}
    assert unsure == {"17", "19", "24"}
