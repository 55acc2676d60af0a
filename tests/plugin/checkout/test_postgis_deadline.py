"""Something between planner and database that keeps the line open and never answers."""

import importlib.util
import socket
import threading
import time
from pathlib import Path

import pytest

from shanhe.core.errors import Cancelled
from shanhe.core.feedback import Silent
from shanhe.plugin.checkout.transports.postgis import connection as postgis
from shanhe.plugin.checkout.working_copy import check_out

SPEC = importlib.util.spec_from_file_location(
    "postgis_case", Path(__file__).with_name("postgis_case.py")
)
case = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(case)
server, base, edited = case.server, case.base, case.edited


class Silence:
    """A proxy that swallows every answer after a request that contains `call`."""

    def __init__(self, port, call):
        self.port, self.call, self.silent = port, call, False
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.own = self.socket.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                client, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.pump, args=(client,), daemon=True).start()

    def pump(self, client):
        with client, socket.create_connection(("127.0.0.1", self.port)) as node:
            threading.Thread(target=self.back, args=(node, client), daemon=True).start()
            while data := client.recv(65536):
                self.silent = self.silent or self.call in data
                node.sendall(data)
            node.shutdown(socket.SHUT_RDWR)

    def back(self, node, client):
        try:
            while data := node.recv(65536):
                if not self.silent:
                    client.sendall(data)
        except OSError:
            return


@pytest.fixture
def silence():
    made = []

    def between(port, call):
        made.append(Silence(port, call))
        return made[-1]

    yield between
    for one in made:
        one.socket.close()


def test_a_submission_without_an_answer_ends_unknown_and_goes_once(
    edited, base, monkeypatch, silence
):
    copy, _ = edited
    monkeypatch.setattr(postgis, "PATIENCE_S", 1.0)
    proxy = silence(base.info.port, b"apply_changeset")
    begun = time.monotonic()
    lost = case.press(copy, case.node_at(proxy.own))
    assert (lost.state, lost.problem.code) == ("UNKNOWN", "NET-10")
    assert time.monotonic() - begun < 5
    assert case.press(copy, case.node_at(base.info.port)).state == "APPLIED"
    assert case.classes(base) == case.AFTER


def test_reading_without_an_answer_can_be_cancelled(base, tmp_path, silence):
    class Told(Silent):
        def isCanceled(self):
            return proxy.silent

    proxy = silence(base.info.port, b"ssp.features")
    with pytest.raises(Cancelled):
        check_out(case.node_at(proxy.own), "DLTB", None, tmp_path / "x.gpkg", Told())
    assert list(tmp_path.glob("*.gpkg")) == []
