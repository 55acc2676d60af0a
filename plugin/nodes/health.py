"""Health of a node: every endpoint is asked for something real, all at the same time."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Callable, Optional

from ...core.errors import Cancelled, Problem
from ...core.feedback import Feedback
from ..catalogue.csw import Catalogue
from ..catalogue.query import Query
from ..catalogue.wfs import FeatureService
from ..catalogue.wms import MapService
from ..checkout.transports.postgis.connection import connected, prepared_layers
from ..checkout.transports.wfst.service import WfsService
from ..messages import sentence
from ..net import NodeSession, checked_json
from .profiles import OGCAPI, POSTGIS, WFST, Endpoint, NodeProfile

OK, SLOW, FAILING, OFFLINE = "ok", "slow", "failing", "offline"
SLOW_MS = 3000.0  # first reply of a discovery service, Regulation (EC) 976/2009
LONGEST_S = 15.0
UNREACHABLE = ("NET-01", "NET-02", "NET-12")
MISSING = 404


@dataclass(frozen=True)
class EndpointHealth:
    """One endpoint's state (ok, slow, failing or offline), latency in ms, and what is wrong."""

    endpoint: Endpoint
    state: str
    latency_ms: float
    message: str = ""


def check(profile: NodeProfile, feedback: Optional[Feedback] = None) -> list[EndpointHealth]:
    """Return the health of every endpoint of `profile`, in its order.

    Capabilities may come from a dead server's cache, so each check also reads a sample: one
    record, a count of features, a small map, the list of layers for changes. Logins must be
    unlocked before (see `credentials`). Raises only `Cancelled`.
    """
    if not profile.endpoints:
        return []
    count = len(profile.endpoints)
    with NodeSession(profile, LONGEST_S) as session, ThreadPoolExecutor(count) as pool:
        return list(pool.map(lambda one: _checked(session, one, feedback), profile.endpoints))


def overall(checked: list[EndpointHealth]) -> str:
    """Return the state of a node: offline if all endpoints are, else its worst one's."""
    states = {one.state for one in checked}
    if not states or states == {OFFLINE}:
        return OFFLINE
    if states & {OFFLINE, FAILING}:
        return FAILING
    return SLOW if SLOW in states else OK


def _checked(
    session: NodeSession, endpoint: Endpoint, feedback: Optional[Feedback]
) -> EndpointHealth:
    """Check one endpoint; runs in a thread of its own."""
    started = time.monotonic()
    state, message = OK, ""
    try:
        PROBES[endpoint.protocol](session, endpoint, feedback)
    except Cancelled:
        raise
    except Problem as problem:
        state = OFFLINE if problem.code in UNREACHABLE else FAILING
        message = sentence(problem)
    latency = 1000.0 * (time.monotonic() - started)
    if state == OK and latency > SLOW_MS:
        state = SLOW
    return EndpointHealth(endpoint, state, latency, message)


Probe = Callable[[NodeSession, Endpoint, Optional[Feedback]], object]


def _catalogue(session: NodeSession, _: Endpoint, feedback: Optional[Feedback]) -> None:
    next(Catalogue(session, feedback).pages(Query(limit=1)), None)


def _features(session: NodeSession, endpoint: Endpoint, feedback: Optional[Feedback]) -> None:
    service = FeatureService(session, endpoint.url, feedback)
    for layer in service.types()[:1]:
        service.hits(layer)


def _transactions(session: NodeSession, endpoint: Endpoint, feedback: Optional[Feedback]) -> None:
    service = WfsService(session, endpoint.url, feedback)
    for layer in service.offered.types[:1]:
        service.hits(layer)


def _maps(session: NodeSession, endpoint: Endpoint, feedback: Optional[Feedback]) -> None:
    service = MapService(session, endpoint.url, feedback)
    for layer in [one for one in service.layers() if not one.is_group][:1]:
        service.sample(layer)


def _description(session: NodeSession, endpoint: Endpoint, feedback: Optional[Feedback]) -> None:
    checked_json(session.get(endpoint.url, feedback=feedback))


def _files(session: NodeSession, endpoint: Endpoint, feedback: Optional[Feedback]) -> None:
    """A folder need not be listed: an honest 404 shows that the service and the login work."""
    reply = session.get(endpoint.url, feedback=feedback)
    if reply.status != MISSING:
        reply.expected()


def _database(_: NodeSession, endpoint: Endpoint, feedback: Optional[Feedback]) -> None:
    with connected(endpoint, feedback) as connection:
        prepared_layers(connection)


PROBES: dict[str, Probe] = {
    "csw": _catalogue,
    "wfs": _features,
    "wms": _maps,
    "changes": _description,
    "files": _files,
    POSTGIS: _database,
    WFST: _transactions,
    OGCAPI: _description,
}
