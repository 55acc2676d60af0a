"""Something between planner and database that keeps the line open and never answers."""

import time
from contextlib import closing

import pytest

from shanhe.core.errors import Cancelled
from shanhe.core.feedback import Silent
from shanhe.plugin.checkout.transports.postgis import connection as postgis
from shanhe.plugin.checkout.working_copy import check_out

from .between import Silence
from .postgis_case import AFTER, classes, node_at, press


def test_a_submission_without_an_answer_ends_unknown_and_goes_once(edited, base, monkeypatch):
    copy, _ = edited
    monkeypatch.setattr(postgis, "PATIENCE_S", 1.0)
    with closing(Silence(base.info.port, b"apply_changeset")) as proxy:
        begun = time.monotonic()
        lost = press(copy, node_at(proxy.own))
        assert (lost.state, lost.problem.code) == ("UNKNOWN", "NET-10")
        assert time.monotonic() - begun < 5
    assert press(copy, node_at(base.info.port)).state == "APPLIED"
    assert classes(base) == AFTER


def test_reading_without_an_answer_can_be_cancelled(base, tmp_path):
    class Told(Silent):
        def isCanceled(self):
            return proxy.silent

    with closing(Silence(base.info.port, b"ssp.features")) as proxy:
        with pytest.raises(Cancelled):
            check_out(node_at(proxy.own), "DLTB", None, tmp_path / "x.gpkg", Told())
    assert list(tmp_path.glob("*.gpkg")) == []
