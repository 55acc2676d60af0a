"""Cancelling while a node over HTTP says nothing: it is given up soon, and asked again later."""

import socket
import time
from contextlib import ExitStack, closing
from dataclasses import replace

import pytest
from osgeo import ogr

from shanhe.core.editing.transport import Verdict
from shanhe.core.errors import Cancelled
from shanhe.plugin.checkout import review
from shanhe.plugin.checkout.submission import open_journal, submit
from shanhe.plugin.checkout.transports.changes.transport import ChangesTransport
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.net import NodeSession
from shanhe.plugin.nodes import store

from .between import Clogged, Planner, Silence, soon
from .postgis_case import AFTER, EDITS, classes
from .wfst_case import copy_of, node  # noqa: F401 (a fixture)

INSERT = "INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, '{0}', '0201' FROM DLTB WHERE fid = 1"
PLAIN = ("UPDATE DLTB SET DLBM = '0103' WHERE BSM = 'P2'", "DELETE FROM DLTB WHERE BSM = 'P3'")
MEGABYTES = 30_000_000


def sent(copy, profile, planner=None):
    with closing(open_journal()) as journal, NodeSession(profile) as session:
        return submit(copy, journal, session, planner)


def through(profile, url):
    """Return the profile of a node at another address, that of a proxy; paths stay."""
    (endpoint,) = profile.endpoints
    path = endpoint.url.partition("//")[2].partition("/")[2]
    found = replace(profile, endpoints=(replace(endpoint, url=f"{url}/{path}"),))
    store.save(found)
    return found


def port_of(url):
    return int(url.rpartition(":")[2].partition("/")[0])


@pytest.fixture
def desk(start, profile_of, tmp_path):
    """A node with a change service, and a copy with one new feature, N1."""
    running = start()
    profile = profile_of(running)
    copy = check_out(profile, "DLTB", None, tmp_path / "dltb.gpkg")
    ogr.Open(str(copy.path), 1).ExecuteSQL(INSERT.format("N1"))
    return running, profile, copy


def test_a_change_service_that_does_not_answer(desk, rows_of):
    running, profile, copy = desk
    with closing(Silence(port_of(running.url), b"POST /changes/sets ")) as proxy:
        with soon():
            lost = sent(copy, through(profile, proxy.url), Planner(lambda: proxy.silent))
    assert (lost.state, lost.problem.code) == ("UNKNOWN", "EDIT-48")
    store.save(profile)
    again = sent(copy, profile)
    assert (again.state, again.set_id) == ("APPLIED", lost.set_id)
    names = [row["values"]["BSM"] for row in rows_of(running).values()]
    assert (names.count("N1"), len(names)) == (1, 13)


def test_an_upload_that_nobody_takes(desk):
    running, profile, _ = desk
    with closing(Clogged(port_of(running.url), b"POST /changes/sets ")) as proxy:
        endpoint = through(profile, proxy.url).endpoints[0]
        planner = Planner(lambda: proxy.full)
        with NodeSession(through(profile, proxy.url), feedback=planner) as session, soon():
            answer = ChangesTransport(session, endpoint.url).submit(b" " * MEGABYTES, "s", "d")
    assert (answer.verdict, answer.code) == (Verdict.UNKNOWN, "EDIT-48")


@pytest.fixture
def deaf():
    """The address of one whose queue is full, so that a connection is never made."""
    with ExitStack() as stack:
        listening, *queued = (stack.enter_context(socket.socket()) for _ in range(3))
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        for one in queued:
            one.setblocking(False)
            one.connect_ex(listening.getsockname())
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


def test_a_node_that_does_not_pick_up_got_nothing(desk, deaf):
    _, profile, _ = desk
    begun = time.monotonic()
    planner = Planner(lambda: time.monotonic() - begun > 0.3)
    away = through(profile, deaf)
    with NodeSession(away) as session, soon():
        transport = ChangesTransport(session.watched_by(planner), away.endpoints[0].url)
        answer = transport.submit(b"{}", "s", "d")
    assert (answer.verdict, answer.code) == (Verdict.NOT_DELIVERED, "EDIT-51")


def test_a_cancel_before_anything_is_sent_sends_nothing(desk):
    _, profile, _ = desk
    with NodeSession(profile, feedback=Planner(lambda: True)) as session:
        url = profile.endpoints[0].url
        answer = ChangesTransport(session, url).submit(b"{}", "s", "d")
    assert (answer.verdict, answer.code) == (Verdict.NOT_DELIVERED, "EDIT-51")


def test_an_answer_that_came_counts_though_the_planner_cancelled(desk):
    _, profile, copy = desk
    with closing(open_journal()) as journal, NodeSession(profile) as session:
        done = Planner(lambda: any(one.state == "APPLIED" for one in journal.sets()))
        assert submit(copy, journal, session, done).state == "APPLIED"


def test_reading_and_reviews_stop_too(desk, tmp_path):
    running, profile, _ = desk
    for call, work in (
        (b"/features", lambda behind, planner: check_out(
            behind, "DLTB", None, tmp_path / "x.gpkg", planner)),
        (b"/reviews", waiting),
    ):  # fmt: skip
        with closing(Silence(port_of(running.url), call)) as proxy:
            with soon(), pytest.raises(Cancelled):
                work(through(profile, proxy.url), Planner(lambda proxy=proxy: proxy.silent))
    assert not list(tmp_path.glob("*x*.gpkg"))


def test_a_set_on_its_way_to_a_reviewer_stays_in_review_and_gets_there_once(desk):
    running, profile, copy = desk
    with closing(Silence(port_of(running.url), b"POST /changes/reviews ")) as proxy:
        lost = proposed(copy, through(profile, proxy.url), Planner(lambda: proxy.silent))
    assert (lost.state, lost.problem.code) == ("IN_REVIEW", "REV-26")
    store.save(profile)
    again = proposed(copy, profile)
    assert (again.state, again.problem, again.set_id) == ("IN_REVIEW", None, lost.set_id)
    assert [one.id for one in waiting(profile, None)] == [lost.set_id]


def proposed(copy, profile, planner=None):
    with closing(open_journal()) as journal, NodeSession(profile) as session:
        return review.propose(copy, journal, session, planner)


def waiting(profile, planner):
    with NodeSession(profile, feedback=planner) as session:
        return review.waiting(session)


@pytest.mark.parametrize(("tier", "edits"), [("A", EDITS), ("B", EDITS), ("C", PLAIN)])
def test_a_wfs_that_does_not_answer(base, node, tmp_path, tier, edits):  # noqa: F811
    _, profile = node(tier)
    copy = copy_of(profile, tmp_path, *edits)
    with closing(Silence(port_of(profile.endpoints[0].url), b"Transaction")) as proxy:
        with soon():
            lost = sent(copy, through(profile, proxy.url), Planner(lambda: proxy.silent))
    assert (lost.state, lost.problem.code) == ("UNKNOWN", "EDIT-48")
    store.save(profile)
    assert sent(copy, profile).state == "APPLIED"
    assert classes(base) == {
        name: code for name, code in AFTER.items() if name != "N1" or tier != "C"
    }


def test_a_plain_wfs_is_left_between_two_features(base, node, tmp_path):  # noqa: F811
    """What was answered is done, the rest is pending again: nothing is in doubt."""
    wfst, profile = node("C")
    copy = copy_of(profile, tmp_path, *EDITS)
    looked, get = [], wfst.get

    def counted(query):
        looked.extend(wfst.bodies[:1])  # once for each question after the first Transaction
        return get(query)

    wfst.get = counted
    outcome = sent(copy, profile, Planner(lambda: len(looked) > 1))
    assert (outcome.state, outcome.applied, len(wfst.bodies)) == ("PARTIAL", 1, 1)
    assert copy.pending().total == 2
    assert sent(copy, profile).state == "APPLIED"
    assert classes(base) == AFTER
