from collections import Counter

import pytest

from shanhe.core.errors import Problem
from shanhe.core.standards.classes import (
    land_class,
    land_classes,
    survey_class,
    survey_classes,
)


def test_a_class_has_name_level_parent_colour_and_group():
    paddy = land_class("0101")
    assert (paddy.name, paddy.level, paddy.parent) == ("水田", 2, "01")
    assert (paddy.rgb, paddy.group) == ((245, 248, 220), "非建设用地")
    assert paddy.label == "0101 水田"


def test_the_guide_has_24_111_40_classes():
    assert Counter(one.level for one in land_classes().values()) == {1: 24, 2: 111, 3: 40}


@pytest.mark.parametrize("classes", [land_classes(), survey_classes()])
def test_every_parent_exists_one_level_above(classes):
    for one in classes.values():
        if one.level == 1:
            assert one.parent == ""
        else:
            assert classes[one.parent].level < one.level


def test_a_code_marked_as_village_is_the_same_class():
    assert land_class(" 1207v") == land_class("1207")


def test_survey_classes_with_letters():
    assert survey_class("05h1").name == "商业服务业设施用地"
    assert survey_class("0201K").group == "农用地"
    assert survey_class("0303").parent == "00"


@pytest.mark.parametrize(("read", "code"), [(land_class, "9999"), (survey_class, "0508X")])
def test_an_unknown_code_is_named(read, code):
    with pytest.raises(Problem) as caught:
        read(code)
    assert (caught.value.code, caught.value.values["land_class"]) == ("STD-05", code)
