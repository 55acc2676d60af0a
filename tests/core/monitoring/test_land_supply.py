from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.monitoring.land_supply import (
    Approval,
    Rules,
    Supply,
    balance_of_supply,
    data_problems,
    idle,
    months_later,
    parsed_date,
    rate_of,
    supplied_by_key,
)

RULES = Rules.load()
TODAY = date(2024, 6, 30)


def parcel(**values):
    base = {"id": "G1", "approval": "P1", "day": date(2021, 1, 1), "area": 12.0}
    return Supply(**{**base, **values})


@pytest.mark.parametrize(
    ("developed", "invest_share", "stopped_months", "is_idle"),
    [(3.9, 0.3, 13, True), (4.1, 0.3, 13, False), (6, 0.24, 12, True)],
)
def test_land_on_which_work_stopped(developed, invest_share, stopped_months, is_idle):
    """12 ha: 3.9 < 12/3 is idle, 4.1 is not; under 25 % of the investment is idle."""
    one = parcel(
        actual_start=date(2021, 5, 1),
        developed=developed,
        investment=100.0,
        invested=100 * invest_share,
        stopped=months_later(TODAY, -stopped_months),
    )
    assert (idle(one, TODAY, RULES).status == "stopped") is is_idle


@pytest.mark.parametrize(
    ("agreed", "today", "disposal", "fee"),
    [
        (date(2023, 6, 30), date(2024, 6, 29), "", None),  # a day short of a year
        (date(2023, 6, 30), date(2024, 6, 30), "fee", 200.0),
        (date(2023, 6, 30), date(2025, 6, 29), "fee", 200.0),
        (date(2023, 6, 30), date(2025, 6, 30), "take_back", None),
    ],
)
def test_land_on_which_work_never_started(agreed, today, disposal, fee):
    found = idle(parcel(agreed_start=agreed, price=1000.0), today, RULES)
    assert (found.disposal, found.fee) == (disposal, fee)


def test_a_cause_of_the_state_is_neither_charged_nor_taken():
    found = idle(parcel(agreed_start=date(2020, 1, 1), state_cause=True), TODAY, RULES)
    assert (found.status, found.disposal, found.fee) == ("not_started", "agreement", None)


def test_what_a_record_does_not_say_is_never_guessed():
    assert idle(parcel(), TODAY, RULES).status == "unknown"
    stopped = parcel(actual_start=date(2021, 1, 1), stopped=date(2022, 1, 1))
    assert idle(stopped, TODAY, RULES).status == "unknown"
    assert idle(parcel(actual_start=date(2021, 1, 1)), TODAY, RULES).status == "in_order"


def test_approved_and_not_supplied():
    approvals = [Approval("P1", date(2020, 3, 1), 10.0), Approval("P2", date(2023, 3, 1), 5.0)]
    supplies = [parcel(area=4.0), parcel(id="G2", area=2.0), parcel(id="G3", approval="P2", area=6)]
    supplied = supplied_by_key(approvals, supplies)
    found = balance_of_supply(approvals, supplied, TODAY, RULES)
    assert [(one.supplied, one.remaining, one.counts) for one in found] == [
        (6.0, 4.0, True),
        (6.0, 0.0, False),
    ]
    assert RULES.window(TODAY) == (2018, 2022)
    assert rate_of([one for one in found if one.counts]) == pytest.approx(0.4)
    codes = [problem.code for problem in data_problems(found, supplies)]
    assert codes == ["LSP-12", "LSP-15"]  # P2: more supplied than approved, and before approval


def test_records_that_contradict_each_other_are_named():
    approvals = [Approval("P1", None, 10.0), Approval("P1", date(2020, 1, 1), 1.0)]
    supplies = [parcel(approval="P9", day=None, developed=13.0)]
    found = balance_of_supply(approvals, [0.0, 0.0], TODAY, RULES)
    codes = [problem.code for problem in data_problems(found, supplies)]
    assert codes == ["LSP-11", "LSP-10", "LSP-13", "LSP-14", "LSP-16"]


@pytest.mark.parametrize(
    "text", ["2023-05-01", "2023/5/1", "20230501", "2023年5月1日", "2023-05-01T00:00:00"]
)
def test_dates_as_records_write_them(text):
    assert parsed_date(text) == date(2023, 5, 1)


# a month alone is no day: 202312 is not the 2nd of January
NO_DATES = ("", "2023", "202312", "2023/12", "2023-12", "2023年11月", "2023-13-01", "soon")


def test_what_is_no_date():
    assert [parsed_date(text) for text in NO_DATES] == [None] * len(NO_DATES)
    assert months_later(date(2024, 2, 29), 12) == date(2025, 2, 28)


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(0, 400))
def test_months_go_forth_and_back(day, months):
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or later.day >= 28


def test_supply_of_a_number_that_stands_twice_counts_once():
    day = date(2020, 1, 1)
    approvals = [Approval("P1", day, 10.0), Approval("P2", day, 4.0), Approval("P1", day, 10.0)]
    supplies = [parcel(approval="P1", area=12.0), parcel(approval="P2", area=1.0)]
    assert supplied_by_key(approvals, supplies) == [10.0, 1.0, 2.0]
    found = balance_of_supply(approvals, supplied_by_key(approvals, supplies), TODAY, RULES)
    assert rate_of(found) == pytest.approx(11 / 24)
    more = supplied_by_key(approvals, [parcel(approval="P1", area=25.0)])
    assert more == [10.0, 0.0, 15.0]  # what is too much is told of the last record


@pytest.mark.parametrize(
    ("price", "fee"),
    [(100.525, 20.11), (0.625, 0.13), (100.125, 20.03), (1_234_567.825, 246_913.57)],
)
def test_the_fee_is_half_up_to_the_fen(price, fee):
    late = parcel(agreed_start=date(2022, 1, 1), price=price)
    assert idle(late, date(2023, 6, 1), RULES).fee == fee
