"""The operations beyond overlap: nearness, lengths, look-up, cropland, land use standards."""

from dataclasses import replace

import pytest

from shanhe.core.errors import Problem
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.core.planning.compliance import Verdict, review_site, rule_set
from shanhe.core.planning.compliance.nearness import length, near
from shanhe.core.planning.compliance.partition import Subject

PASS, NOTICE, OPEN = Verdict.PASSED, Verdict.NOTICE, Verdict.UNDETERMINED


def figures(result, code):
    (found,) = [note.values for note in result.notes if note.code == code]
    return found


class TestNear:
    def test_a_fault_50_m_east_of_the_site_is_within_200_m(self, check, site, control):
        fault = control(("LINESTRING(150 -1000, 150 1000)", {"DLMC": "F1"}))
        result = check("active_fault", site(), fault)
        # the whole hectare lies within 200 m; info is no objection
        assert (result.verdict, result.overlap) == (PASS, 10000.00)
        assert figures(result, "CMP-48") == {"nearest": pytest.approx(50), "distance": 200}

    def test_a_hazard_point_beyond_the_distance_is_told_and_passes(
        self, check, site, control, codes
    ):
        result = check("hazard_point", site(), control(("POINT(301 50)", {"ZHLX": "滑坡"})))
        assert (result.verdict, result.overlap, codes(result)) == (PASS, 0.0, ["CMP-47"])

    def test_the_part_of_the_site_within_the_distance_is_measured(self, check, site, control):
        rules = rule_set({"rules": [{"id": "hazard_point", "distance_m": 10}]})
        result = check("hazard_point", site(), control(("POINT(50 0)", {"ZHLX": "滑坡"})), rules)
        assert result.verdict is NOTICE
        assert result.overlap == pytest.approx(157.08, abs=0.08)  # half of a circle, 0.04 % short
        assert [(g.key, g.area) for g in result.groups] == [("滑坡", result.overlap)]

    def test_circles_that_overlap_count_once(self, check, site, control, codes):
        rules = rule_set({"rules": [{"id": "hazard_point", "distance_m": 10}]})
        twice = control(("POINT(50 0)", {"ZHLX": "滑坡"}), ("POINT(50 0)", {"ZHLX": "崩塌"}))
        result = check("hazard_point", site(), twice, rules)
        assert result.overlap == pytest.approx(157.08, abs=0.08)
        assert "CMP-18" not in codes(result)

    @pytest.mark.parametrize("operation", [near, length])
    def test_degrees_are_no_distance(self, site, control, operation):
        rules, backend = rule_set(), ShapelyBackend()
        in_degrees = replace(site(), crs="EPSG:4490")
        subject = Subject(
            in_degrees, backend.read(in_degrees.wkb), 1.0, 1.0, backend, rules.tolerance
        )
        with pytest.raises(Problem) as caught:
            operation(subject, rules.rule("hazard_point"), control(("POINT(50 0)", {"ZHLX": "x"})))
        assert caught.value.code == "CMP-71"

    def test_no_feature_is_no_fault_of_the_layer(self, check, site, control, codes):
        result = check("hazard_point", site(), control())
        assert (result.verdict, codes(result)) == (PASS, ["CMP-47"])


class TestLength:
    def test_natural_shoreline_is_noticed_with_its_length(self, check, site, control):
        lines = control(
            ("LINESTRING(-10 20, 60 20)", {"AXLX": "自然岸线"}),
            ("LINESTRING(60 20, 200 20)", {"AXLX": "人工岸线"}),
        )
        result = check("shoreline", site(), lines)
        assert result.verdict is NOTICE
        told = figures(result, "CMP-50")
        assert told["total"] == pytest.approx(100)
        assert told["lengths"] == "人工岸线 40.00 m、自然岸线 60.00 m"

    def test_artificial_shoreline_and_none_pass(self, check, site, control, codes):
        artificial = control(("LINESTRING(-10 20, 60 20)", {"AXLX": "人工岸线"}))
        away = control(("LINESTRING(-10 -20, 60 -20)", {"AXLX": "自然岸线"}))
        assert check("shoreline", site(), artificial).verdict is PASS
        result = check("shoreline", site(), away)
        assert (result.verdict, codes(result)) == (PASS, ["CMP-49"])


class TestLookup:
    @pytest.fixture
    def records(self, control):
        empty = control()
        columns = {
            "ZT": ["批而未供", "闲置土地", "已供", "批而未供"],
            "PZMJ": [10.0, 2.0, 50.0, 99.0],
            "GYMJ": [4.0, None, 50.0, 0.0],
            "XZQDM": ["350821", "350821100", "350821", "350822"],
        }
        return replace(empty, layer=replace(empty.layer, columns=columns))

    def test_the_records_of_the_county_are_summed(self, check, site, records):
        result = check("idle_land", site(region="350821001"), records)
        assert result.verdict is PASS
        assert figures(result, "CMP-51") == {
            "region": "350821",
            "count": 2,
            "approved": 12.0,
            "left": 8.0,
            "percent": pytest.approx(66.6667, abs=1e-4),
            "idle": 2.0,
            "plots": 1,
        }

    def test_a_site_without_region_takes_all_records(self, check, site, records):
        told = figures(check("idle_land", site(), records), "CMP-51")
        assert (told["region"], told["count"], told["approved"]) == ("-", 3, 111.0)

    @pytest.mark.parametrize("value", ["many", -1.0])
    def test_an_area_that_is_none_is_named(self, check, site, records, codes, value):
        columns = {**records.layer.columns, "PZMJ": [value, 1, 1, 1]}
        wrong = replace(records, layer=replace(records.layer, columns=columns))
        result = check("idle_land", site(), wrong)
        assert (result.verdict, codes(result)) == (OPEN, ["CMP-53"])


WEST, EAST_HALF = (
    "POLYGON((-50 0, 50 0, 50 100, -50 100, -50 0))",
    "POLYGON((50 0, 150 0, 150 100, 50 100, 50 0))",
)


class TestCropland:
    """Half of the hectare is paddy with 10 % of ridges, steeper than 25°; half is dry land."""

    @pytest.fixture
    def survey(self, control):
        return control(
            (WEST, {"DLBM": "0101", "KCXS": 0.1, "GDPDJB": "5", "ZLDB": "6"}),
            (EAST_HALF, {"DLBM": "0103", "KCXS": None, "GDPDJB": "2", "ZLDB": "9"}),
        )

    def reviewed(self, site, survey):
        return review_site(site, {"survey_class": survey}, rule_set(), ShapelyBackend())

    def test_what_the_site_owes_is_told(self, site, survey):
        result = self.reviewed(site(), survey).result("cropland_balance")
        assert (result.verdict, result.decisive) == (PASS, 9500.00)
        assert figures(result, "CMP-55") == {"area": 0.95, "paddy": 0.45}
        assert [(g.kind, g.key, g.area) for g in result.groups] == [
            ("cropland", "0101", 4500.00),
            ("cropland", "0103", 5000.00),
            ("grade", "6", 4500.00),
            ("grade", "9", 5000.00),
        ]

    @pytest.mark.parametrize(
        ("stated", "paddy", "code", "short"),
        [
            (0.95, 0.45, "CMP-58", (0.0, 0.0)),
            (0.95, 0.0, "CMP-56", (0.0, 0.45)),
            (0.5, 0.45, "CMP-56", (0.45, 0.0)),
        ],
    )
    def test_a_stated_supplement_is_compared(self, site, survey, stated, paddy, code, short):
        given = {"supplement_hm2": stated, "supplement_paddy_hm2": paddy}
        result = self.reviewed(site(figures=given), survey).result("cropland_balance")
        told = figures(result, code)
        assert (told["short"], told["short_paddy"]) == pytest.approx(short)

    def test_cropland_over_25_degrees_is_named(self, site, survey):
        result = self.reviewed(site(), survey).result("steep_cropland")
        assert (result.verdict, result.decisive) == (PASS, 4500.00)
        assert figures(result, "CMP-66") == {"area": 4500.00}

    def test_a_site_without_cropland_owes_nothing(self, site, control, codes):
        wood = control((WEST, {"DLBM": "0301"}), (EAST_HALF, {"DLBM": "0301"}))
        result = self.reviewed(site(), wood).result("cropland_balance")
        assert codes(result) == ["CMP-54"]


class TestLandStandard:
    @pytest.mark.parametrize(
        ("given", "verdict", "code"),
        [
            ({"building_coefficient": 45, "office_share": 5}, PASS, "CMP-60"),
            ({"building_coefficient": 39}, NOTICE, "CMP-62"),
            ({"office_share": 8}, NOTICE, "CMP-63"),
            ({"standard_hm2": 0.8}, NOTICE, "CMP-64"),
            ({"standard_hm2": 1.0}, PASS, "CMP-60"),
        ],
    )
    def test_an_industrial_site(self, check, site, codes, given, verdict, code):
        result = check("land_standard", site(figures=given))
        assert (result.verdict, code in codes(result)) == (verdict, True)

    def test_a_limit_by_length_comes_from_a_preset(self, check, site):
        limit = {
            "project_type": "交通",
            "figure": "length_km",
            "kind": "hm2_per_unit",
            "limit": 4.0,
            "basis": "省标准",
        }
        rules = rule_set({"rules": [{"id": "land_standard", "limits": [limit]}]})
        road = site(project_type="交通", figures={"length_km": 0.2})
        told = figures(check("land_standard", road, None, rules), "CMP-64")
        assert (told["area"], told["allowed"]) == (1.0, 0.8)

    def test_without_figures_it_is_listed_only_on_demand(self, site, codes):
        shed = site(project_type="仓储")
        assert review_site(shed, {}, rule_set(), ShapelyBackend()).result("land_standard") is None
        full = review_site(shed, {}, rule_set(), ShapelyBackend(), all_checks=True)
        result = full.result("land_standard")
        assert (result.verdict, codes(result)) == (OPEN, ["CMP-59"])
        assert {r.rule.check for r in full.results} == {r.check for r in rule_set().rules}
        assert len({r.rule.check for r in full.results}) == 25


def test_an_area_of_the_approval_that_differs_is_named(check, site, codes):
    result = check("geometry", site(figures={"approved_hm2": 1.2}))
    assert (result.verdict, codes(result)) == (Verdict.FAIL, ["CMP-65", "CMP-44"])


def test_further_sums_by_attribute(check, site, control):
    layer = control((WEST, {"BHDJ": "Ⅰ", "GYLJB": "国家级"}), (EAST_HALF, {"BHDJ": "Ⅰ"}))
    result = check("woodland", site(), layer)
    assert [(g.kind, g.key, g.area) for g in result.groups] == [
        ("value", "Ⅰ", 10000.00),
        ("field", "GYLJB=国家级", 5000.00),
    ]
