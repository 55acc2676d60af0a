"""The review as a whole: what is listed, what a failure does to the rest, the sum of parts."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.compliance import Verdict, engine, review_site, rule_set

ALL = "POLYGON((-50 -10, 150 -10, 150 110, -50 110, -50 -10))"
FAR = (0.0, 0.0, 1.0, 1.0)


def test_without_any_layer_only_the_form_is_decided(site):
    review = review_site(site(), {}, rule_set(), ShapelyBackend())
    verdicts = {result.rule.id: result.verdict for result in review.results}
    assert verdicts.pop("geometry") is Verdict.PASSED
    assert set(verdicts.values()) == {Verdict.UNDETERMINED}
    assert len(verdicts) == 8
    assert {n.code for r in review.results for n in r.notes} == {"CMP-11", "CMP-44"}
    assert review.conclusion is Verdict.UNDETERMINED


def test_a_further_layer_lists_its_rule(site, control):
    review = review_site(site(), {"flood_risk": control((ALL, {}))}, rule_set(), ShapelyBackend())
    assert review.result("flood_risk").verdict is Verdict.NOTICE
    assert review.result("coast") is None


def test_a_crashing_rule_is_recorded_and_the_others_run_on(monkeypatch, site, control):
    def broken(*_):
        return 1 / 0

    monkeypatch.setitem(engine.OPERATIONS, "inside_outside", broken)
    layers = {
        "urban_boundary": control((ALL, {"GHFQDM": "410"})),
        "geohazard": control((ALL, {"YFXDJ": "高"})),
    }
    review = review_site(site(), layers, rule_set(), ShapelyBackend())
    crashed = review.result("urban_boundary")
    assert crashed.verdict is Verdict.UNDETERMINED
    assert crashed.notes[0].code == "CMP-10"
    assert "ZeroDivisionError" in crashed.notes[0].values["reason"]
    assert review.result("geohazard").verdict is Verdict.NOTICE


def test_a_missing_field_is_named(check, site, control, codes):
    result = check("urban_boundary", site(), control((ALL, {"ZONE": "410"})))
    assert (result.verdict, codes(result)) == (Verdict.UNDETERMINED, ["CMP-05"])


def test_an_empty_or_distant_layer_says_nothing(check, site, control, codes):
    empty = check("permanent_farmland", site(), control())
    distant = check("permanent_farmland", site(), control((ALL, {"DLBM": "01"}), extent=FAR))
    assert (empty.verdict, codes(empty)) == (Verdict.UNDETERMINED, ["CMP-12"])
    assert (distant.verdict, codes(distant)) == (Verdict.UNDETERMINED, ["CMP-13"])


def test_a_feature_left_out_leaves_a_doubt_but_not_over_a_failure(check, site, control, codes):
    lost = (Problem("CMP-17", feature="7", layer="YJJBNT", reason="empty"),)
    clear = control(("POLYGON((500 0, 600 0, 600 9, 500 0))", {"DLBM": "01"}), left_out=lost)
    bad = control((ALL, {"DLBM": "01"}), left_out=lost)
    assert check("permanent_farmland", site(), clear).verdict is Verdict.UNDETERMINED
    assert check("permanent_farmland", site(), bad).verdict is Verdict.FAIL
    assert codes(check("permanent_farmland", site(), bad)) == ["CMP-17", "CMP-35"]


def test_cancelling_stops_the_review(site):
    class Impatient:
        def setProgress(self, progress):
            pass

        def isCanceled(self):
            return True

    with pytest.raises(Cancelled):
        review_site(site(), {}, rule_set(), ShapelyBackend(), Impatient())


coordinate = st.integers(min_value=0, max_value=4000).map(lambda value: value / 10)
corners = st.lists(st.tuples(coordinate, coordinate), min_size=3, max_size=8, unique=True)


@settings(max_examples=60, deadline=None)
@given(corners=corners, seeds=corners)
def test_parts_sum_to_the_site_over_a_tessellation(corners, seeds):
    """A random hull over a Voronoi tessellation: classes and outside add up to the cent."""
    from shanhe.core.geometry.polygons import PolygonLayer
    from shanhe.core.planning.compliance import Site
    from shanhe.core.planning.compliance.control import Control

    hull = shapely.MultiPoint(corners).convex_hull
    if hull.geom_type != "Polygon" or hull.area < 1:
        return
    cells = list(shapely.voronoi_polygons(shapely.MultiPoint(seeds)).geoms)
    moved = [
        shapely.transform(shape, lambda xy: xy + np.array([39_430_000, 2_840_000]))
        for shape in [hull, *cells]
    ]
    columns = {"GHFQDM": [str(410 + 10 * (number % 3)) for number in range(len(cells))]}
    layer = PolygonLayer("EPSG:4527", moved[1:], columns, ShapelyBackend())
    site = Site("S", "", shapely.to_wkb(moved[0], byte_order=1), "EPSG:4527")
    review = review_site(
        site, {"urban_boundary": Control(layer, FAR)}, rule_set(), ShapelyBackend()
    )
    result = review.result("urban_boundary")
    assert round(sum(round(part.area * 100) for part in result.parts)) == round(review.area * 100)
    assert round(sum(round(g.area * 100) for g in result.groups)) == round(review.area * 100)
    assert all(part.area >= 0 for part in result.parts)
    assert not [note for note in result.notes if note.code in {"CMP-18", "CMP-19"}]


def test_cancelling_reaches_into_a_rule(site, control):
    """The fourth question is asked inside the first rule with a layer, not between rules."""

    class LateImpatience:
        asked = 0

        def setProgress(self, progress):
            assert 0 <= progress <= 100

        def isCanceled(self):
            self.asked += 1
            return self.asked > 3

    feedback = LateImpatience()
    layers = {"permanent_farmland": control((ALL, {"DLBM": "0101"}))}
    with pytest.raises(Cancelled):
        review_site(site(), layers, rule_set(), ShapelyBackend(), feedback)
    assert feedback.asked == 4


def test_progress_is_that_of_the_rules_alone(site, control):
    class Watching:
        told = []

        def setProgress(self, progress):
            self.told.append(progress)

        def isCanceled(self):
            return False

    feedback = Watching()
    layers = {"permanent_farmland": control((ALL, {"DLBM": "0101"}))}
    review_site(site(), layers, rule_set(), ShapelyBackend(), feedback)
    assert feedback.told == sorted(feedback.told)
    assert len(feedback.told) == 9
