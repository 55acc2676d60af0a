"""The proof against a real node: lost replies, second presses, kills; always exactly one copy."""

import os
import signal
import socket
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from shanhe.plugin.checkout.submission import open_journal, seal, status, submit, withdraw
from shanhe.plugin.checkout.transports.changes.transport import ChangesTransport
from shanhe.plugin.checkout.working_copy import check_out, open_copy
from shanhe.plugin.net import NodeSession

from .copies import edit, named

POINTS = (
    "intended",
    "written",
    "sealed",
    "marked",
    "queued",
    "sending",
    "answered",
    "journalled",
    "settled",
)
WIRE = ("connected", "half body", "body sent", "reply held", "half reply")
INSERT = "INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, '{0}', '0201' FROM DLTB WHERE fid = 1"


@pytest.fixture
def edited(profile_of, tmp_path):
    """Check out from a node, then insert one feature N1, update one and delete one."""

    def made(node, url=None):
        profile = profile_of(node, url=url)
        copy = check_out(profile, "DLTB", None, tmp_path / "dltb.gpkg")
        change = ("UPDATE DLTB SET DLBM = '0103' WHERE fid = 2", "DELETE FROM DLTB WHERE fid = 3")
        edit(copy.path, INSERT.format("N1"), *change)
        return copy, profile

    return made


def test_a_lost_reply_leads_to_one_copy(start, edited, press, rows_of):
    node = start(lose_reply=1)
    copy, profile = edited(node)
    first = press(copy.path, profile)
    assert (first.state, first.problem.code) == ("UNKNOWN", "NET-10")
    assert len(named(rows_of(node), "N1")) == 1
    second = press(copy.path, profile)
    assert (second.state, second.set_id, second.applied) == ("APPLIED", first.set_id, 3)
    assert len(named(rows_of(node), "N1")) == 1
    assert press(copy.path, profile).state == "NOTHING"


def test_a_node_that_is_away_leaves_the_set_waiting(start, edited, press, rows_of):
    node = start()
    copy, profile = edited(node)
    node.stop()
    first = press(copy.path, profile)
    assert (first.state, first.problem.code) == ("QUEUED", "NET-01")
    port = int(node.url.rpartition(":")[2])
    node = start(port=port)
    assert press(copy.path, profile).state == "APPLIED"
    assert len(named(rows_of(node), "N1")) == 1


def test_a_conflict_tells_both_sides_and_is_withdrawn(start, edited, press, rows_of, tmp_path):
    node = start()
    copy, profile = edited(node)
    other = check_out(profile, "DLTB", None, tmp_path / "other.gpkg")
    edit(other.path, "UPDATE DLTB SET DLBM = '0404' WHERE fid = 2")
    assert press(other.path, profile).state == "APPLIED"
    outcome = press(copy.path, profile)
    assert outcome.state == "CONFLICT"
    (conflict,) = outcome.conflicts
    assert (conflict["kind"], conflict["current"]["values"]["DLBM"]) == ("update/update", "0404")
    assert named(rows_of(node), "N1") == []
    with closing(open_journal()) as journal, NodeSession(profile) as session:
        assert status(copy, journal).conflicts == outcome.conflicts
        assert withdraw(copy, journal, session).state == "WITHDRAWN"
    assert copy.pending() == (1, 1, 1)


def test_a_viewer_is_refused_and_keeps_the_edits(start, edited, press, profile_of, rows_of):
    node = start()
    copy, _ = edited(node)
    outcome = press(copy.path, profile_of(node, user="viewer"))
    assert (outcome.state, outcome.problem.values["error"]) == ("REJECTED", "ROLE-403")
    assert press(copy.path, profile_of(node)).state == "APPLIED"
    assert len(named(rows_of(node), "N1")) == 1


def test_the_same_bytes_four_times_at_once_apply_once(start, edited, rows_of):
    node = start()
    copy, profile = edited(node)
    with closing(open_journal()) as journal, NodeSession(profile) as session:
        sealed = journal.set(seal(copy, journal))
        transport = ChangesTransport(session, profile.required("changes").url)
        with ThreadPoolExecutor(4) as threads:
            sent = [(sealed.payload, sealed.id, sealed.payload_sm3)] * 4
            answers = list(threads.map(lambda one: transport.submit(*one), sent))
        assert [answer.verdict.value for answer in answers] == ["applied"] * 4
        assert submit(copy, journal, session).state == "APPLIED"
    assert len(named(rows_of(node), "N1")) == 1


def driven(copy, url, node, tmp_path, point=""):
    """Start the driver; return the process."""
    surroundings = {
        **os.environ,
        "SHANHE_FAIL": f"{point}:kill",
        "NODE_USER": "planner",
        "NODE_WORD": node.users["planner"],
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    driver = Path(__file__).with_name("driver.py")
    command = [sys.executable, str(driver), str(copy.path), str(tmp_path / "j.sqlite"), url]
    return subprocess.Popen(command, env=surroundings, stdout=subprocess.PIPE, text=True)


def test_killed_at_any_step_the_edits_arrive_once(start, edited, rows_of, tmp_path):
    node = start()
    copy, _ = edited(node)
    url = f"{node.url}/changes"
    for number, point in enumerate(POINTS):
        edit(copy.path, INSERT.format(f"K{number}"))
        killed = driven(copy, url, node, tmp_path, point)
        assert killed.wait(60) == -signal.SIGKILL, point
        after = [driven(copy, url, node, tmp_path).communicate(timeout=60)[0] for _ in range(2)]
        assert after[-1] == "NOTHING\n", point
        assert len(named(rows_of(node), f"K{number}")) == 1, point
    rows = rows_of(node)
    assert len(rows) == 12 - 1 + 1 + len(POINTS)
    assert open_copy(copy.path).state == "NOTHING"


class Guillotine:
    """A proxy before the node that kills the client at a place on the wire; one connection."""

    def __init__(self, node_url, place):
        self.node = ("127.0.0.1", int(node_url.rpartition(":")[2]))
        self.place, self.victim = place, None
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        self.thread = threading.Thread(target=self.serve)
        self.thread.start()

    def kill(self):
        self.victim.kill()
        self.victim.wait()

    def serve(self):
        client, _ = self.socket.accept()
        with client, socket.create_connection(self.node) as node:
            if self.place == "connected":
                return self.kill()
            request = self.request(client)
            if self.place == "half body":
                node.sendall(request[: -len(request) // 3])
                return self.kill()
            if self.place == "body sent":
                self.kill()
            node.sendall(request)
            reply = node.recv(65536)
            if self.place == "half reply":
                client.sendall(reply[: len(reply) // 2])
            return self.kill()

    def request(self, client):
        data = b""
        while b"\r\n\r\n" not in data:
            data += client.recv(65536)
        head, _, body = data.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].split()[0])
        while len(body) < length:
            body += client.recv(65536)
        return head + b"\r\n\r\n" + body

    def close(self):
        self.thread.join(20)
        self.socket.close()


def test_killed_anywhere_on_the_wire_the_edits_arrive_once(start, edited, rows_of, tmp_path):
    node = start()
    copy, _ = edited(node)
    for number, place in enumerate(WIRE):
        edit(copy.path, INSERT.format(f"W{number}"))
        with closing(Guillotine(node.url, place)) as proxy:
            proxy.victim = driven(copy, f"{proxy.url}/changes", node, tmp_path)
            assert proxy.victim.wait(60) == -signal.SIGKILL, place
        again = driven(copy, f"{node.url}/changes", node, tmp_path)
        assert again.communicate(timeout=60)[0] == "APPLIED\n", place
        assert len(named(rows_of(node), f"W{number}")) == 1, place
    assert len(rows_of(node)) == 12 - 1 + 1 + len(WIRE)
