"""The check of the checks: with one safeguard taken away, some class must turn red.

Safeguards are taken away at the test's side or at the node's, never by a switch in shipped code.
"""

from __future__ import annotations

import types
from contextlib import contextmanager
from unittest.mock import patch

from . import between, doubts, network, order, power, redirects
from .cases import Bench, run
from .histories import Workshop
from .model import BASE, FENCE, RECEIPT, UNIQUE

HISTORIES = 900
# A receipt that is gone with the commit; `status` says which.
FORGETFUL = """
    CREATE FUNCTION ssp.forget() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
        DELETE FROM ssp.receipt WHERE change_set_id = NEW.change_set_id;
        RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER forgetful AFTER INSERT ON ssp.receipt
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = '{status}')
        EXECUTE FUNCTION ssp.forget();
"""


def all_mutations(folder, backends):
    """Yield (safeguard, class, how many of its cases turned red, of how many)."""
    for safeguard in (RECEIPT, UNIQUE, BASE, FENCE):
        yield safeguard, "histories", *_histories(folder, safeguard)
    if not power.missing():
        bench = types.SimpleNamespace(folder=folder, forget=lambda: None)
        for level in ("OFF", "NORMAL"):
            yield f"fsync (synchronous={level})", "power cut", *_counted(power.cases(level), bench)
    if "postgis" in backends:
        yield from _of_postgis(backends["postgis"], folder / "mutated-postgis")
    if "changes" in backends:
        yield from _of_changes(backends["changes"], folder / "mutated-changes")
    if "wfst-b" in backends:
        yield from _of_versions(backends["wfst-b"], folder / "mutated-wfst-b")
    if "wfst-c" in backends:
        yield from _of_plain(backends["wfst-c"], folder / "mutated-wfst-c")


def _histories(folder, safeguard):
    room = folder / f"without {safeguard}"
    room.mkdir(exist_ok=True)
    shop = Workshop(room, {safeguard})
    red = [seed for seed in range(HISTORIES) if not shop.run(seed).verdict.good]
    return len(red), HISTORIES


def _counted(cases, bench):
    verdicts = [run(case, bench) for case in cases]
    return sum(not verdict.good for verdict in verdicts), len(verdicts)


def _picked(cases, *names):
    return [case for case in cases if case.name.startswith(names)]


@contextmanager
def _running(backend, folder):
    folder.mkdir(exist_ok=True)
    backend.start()
    bench = Bench(backend, folder)
    try:
        yield bench
    finally:
        bench.close()


def _of_postgis(backend, folder):
    """A real PostGIS whose receipts do not hold, then one whose fence does not."""
    lost = _picked(network.cases(backend), "fin@3", "twice@0")
    late = _picked(order.cases(backend), "withdrawn, late request from 1")
    with _running(backend, folder) as bench:
        for safeguard, status, family, cases in (
            ("receipt (PostGIS)", "applied", "network", lost),
            ("fence (PostGIS)", "revoked", "order", late),
        ):
            bench.backend.run(FORGETFUL.format(status=status))
            yield safeguard, family, *_counted(cases, bench)
            backend.refill()
            bench.forget()


def _of_changes(backend, folder):
    """Our own HTTP session, made to send again by itself, and to follow redirects."""
    from urllib3.util.retry import Retry

    from shanhe.plugin.net import session, watch

    lost = _picked(network.cases(backend), "fin@3", "rst@3")
    moved = redirects.cases(backend)

    class Eager(watch.WatchedAdapter):
        """As QNetworkAccessManager does it: up to four times."""

        def __init__(self, *arguments, **options):
            super().__init__(*arguments, **options)
            self.max_retries = Retry(3, allowed_methods=None, backoff_factor=0)

    with _running(backend, folder) as bench:
        with patch.object(session, "WatchedAdapter", Eager):
            yield "no automatic re-send of a write", "network", *_counted(lost, bench)
        with _following(session):
            yield "redirects off for writes", "redirect", *_counted(moved, bench)


def _of_versions(backend, folder):
    """A table whose triggers compare no versions any more (tier B)."""
    with _running(backend, folder) as bench:
        backend.run('ALTER TABLE plan."DLTB" DISABLE TRIGGER USER')
        yield "base check (PostGIS, tier B)", "between", *_counted(between.cases(backend), bench)


def _of_plain(backend, folder):
    """QGIS Server, with a client that sends new features again, and one that compares nothing."""
    from shanhe.plugin.checkout.transports.wfst import filters, plain

    def again(self, op, found, doubtful):
        return self._send_insert(op, found)

    def alone(self, op):
        return [filters.is_feature(op["uuid"])]

    doubtful = _picked(doubts.cases(backend), "line down at 3 insert", "said no")
    met = _picked(between.cases(backend), "same attribute")
    with _running(backend, folder) as bench:
        with patch.object(plain.PlainLayer, "_insert", again):
            yield "new features sent once (tier C)", "doubt", *_counted(doubtful, bench)
        with patch.object(plain.PlainLayer, "_conditions", alone):
            yield "old values in the filter (tier C)", "between", *_counted(met, bench)


@contextmanager
def _following(session):
    """Let every request follow redirects, as `requests` does by default."""
    real = session.requests.Session.request

    def request(self, *arguments, **options):
        return real(self, *arguments, **{**options, "allow_redirects": True})

    with patch.object(session.requests.Session, "request", request):
        yield
