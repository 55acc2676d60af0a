"""现状地类: 三大类, cropland, and the deduction of ridges from cut parcels."""

from types import SimpleNamespace

from shanhe.core.planning.compliance import Verdict
from shanhe.core.planning.compliance.survey import parcel_lines, three_class

WEST = "POLYGON((-60 -10, 40 -10, 40 110, -60 110, -60 -10))"
MIDDLE = "POLYGON((40 -10, 90 -10, 90 110, 40 110, 40 -10))"
EAST = "POLYGON((90 -10, 190 -10, 190 110, 90 110, 90 -10))"


def parcel(dlbm, kcxs=None, qsxz="30", unit="350821100001"):
    return {"DLBM": dlbm, "KCXS": kcxs, "QSXZ": qsxz, "ZLDWDM": unit}


def test_ridges_are_deducted_from_the_cut_part(check, site, control):
    layer = control(
        (WEST, parcel("0101", 0.1234)), (MIDDLE, parcel("0301")), (EAST, parcel("0601"))
    )
    result = check("survey_class", site(), layer)
    lines = parcel_lines(result.inside)
    assert [(line.area, line.ridge, line.net) for line in lines] == [
        (4000.00, 493.60, 3506.40),
        (5000.00, 0.0, 5000.00),
        (1000.00, 0.0, 1000.00),
    ]
    assert result.verdict is Verdict.PASSED
    assert {(g.kind, g.key): g.area for g in result.groups} == {
        ("three_class", "农用地"): 9000.00,
        ("three_class", "建设用地"): 1000.00,
        ("cropland", "0101"): 3506.40,
        ("ridge", "1203"): 493.60,
        ("unit", "350821100001|0101|30"): 3506.40,
        ("unit", "350821100001|1203|30"): 493.60,
        ("unit", "350821100001|0301|30"): 5000.00,
        ("unit", "350821100001|0601|30"): 1000.00,
    }


def test_cropland_is_summed_by_slope(check, site, control):
    steep, flat = {**parcel("0103", 0.1), "GDPDJB": "5"}, {**parcel("0101"), "GDPDJB": "1"}
    wood = {**parcel("0301"), "GDPDJB": None}
    result = check("survey_class", site(), control((WEST, steep), (MIDDLE, flat), (EAST, wood)))
    slopes = {g.key: g.area for g in result.groups if g.kind == "slope"}
    assert slopes == {"5": 3600.00, "1": 5000.00}


def test_a_site_that_the_survey_does_not_cover_is_undetermined(check, site, control, codes):
    result = check("survey_class", site(), control((WEST, parcel("0101"))))
    assert (result.verdict, codes(result)) == (Verdict.UNDETERMINED, ["CMP-14"])
    assert result.overlap == 4000.00


def test_unknown_classes_are_named(check, site, control):
    whole = "POLYGON((-1 -1, 101 -1, 101 101, -1 101, -1 -1))"
    result = check("survey_class", site(), control((whole, parcel("9999"))))
    assert [(note.code, note.values) for note in result.notes] == [("CMP-28", {"codes": "9999"})]
    assert [g.key for g in result.groups if g.kind == "three_class"] == ["?"]


def test_an_impossible_deduction_is_refused(check, site, control, codes):
    whole = "POLYGON((-1 -1, 101 -1, 101 101, -1 101, -1 -1))"
    for kcxs in (1.0, -0.1, "much"):
        result = check("survey_class", site(), control((whole, parcel("0101", kcxs))))
        assert (result.verdict, codes(result)) == (Verdict.UNDETERMINED, ["CMP-29"])


def test_three_classes_follow_the_survey_table():
    assert [three_class(code) for code in ("0101", "0201K", "0602", "1101", "1203")] == [
        "农用地",
        "农用地",
        "建设用地",
        "未利用地",
        "农用地",
    ]


def test_ridges_are_rounded_half_up():
    # 0.50 m² × 0.09 = 0.045 m², of which `round` makes 0.04
    cut = SimpleNamespace(area=0.5, values={"DLBM": "0101", "KCXS": 0.09})
    (line,) = parcel_lines([cut])
    assert (line.ridge, line.net) == (0.05, 0.45)
