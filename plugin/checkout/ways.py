"""The ways to a node's features: its database, its change service, or a standard service."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Callable, ContextManager, Iterator

from ...core.editing.transport import Transport
from ...core.errors import Problem
from ...core.feedback import Feedback
from ..net import NodeSession
from ..nodes.profiles import CHANGES, EDITABLE, OGCAPI, POSTGIS, WFST, Endpoint, NodeProfile
from .remote_layer import Remote, RemoteLayer
from .transports.changes.transport import ChangesTransport
from .transports.ogcapi.layer import ogcapi_layer
from .transports.ogcapi.transport import OgcApiTransport
from .transports.postgis.layer import snapshot_of
from .transports.postgis.transport import PostgisTransport
from .transports.wfst.layer import wfs_layer
from .transports.wfst.transport import WfstTransport


def way_to(profile: NodeProfile) -> Endpoint:
    """Return the endpoint through which a node's features are read and edited.

    NODE-04 where the node has none that takes edits.
    """
    for protocol in EDITABLE:
        found = profile.endpoint(protocol)
        if found is not None:
            return found
    raise Problem("NODE-04", node=profile.name, protocol=CHANGES)


def remote_of(profile: NodeProfile, layer: str, feedback: Feedback) -> ContextManager[Remote]:
    """Open a node's layer for reading; the problems of its way to the node."""
    return _READ[way_to(profile).protocol](profile, layer, feedback)


def transport_of(session: NodeSession, layer: str) -> Transport:
    """Return what carries change sets of a layer to the session's node."""
    endpoint = way_to(session.profile)
    return _SEND[endpoint.protocol](session, endpoint, layer)


def _database(profile: NodeProfile, layer: str, feedback: Feedback) -> ContextManager[Remote]:
    return snapshot_of(profile.required(POSTGIS), layer, feedback)


@contextmanager
def _service(profile: NodeProfile, layer: str, feedback: Feedback) -> Iterator[Remote]:
    with NodeSession(profile) as session:
        yield RemoteLayer(session, layer, feedback)


_READ: dict[str, Callable[[NodeProfile, str, Feedback], ContextManager[Remote]]] = {
    POSTGIS: _database,
    CHANGES: _service,
    WFST: wfs_layer,
    OGCAPI: ogcapi_layer,
}
_SEND: dict[str, Callable[[NodeSession, Endpoint, str], Transport]] = {
    POSTGIS: lambda _, endpoint, __: PostgisTransport(endpoint),
    CHANGES: lambda session, endpoint, _: ChangesTransport(session, endpoint.url),
    WFST: lambda session, endpoint, layer: WfstTransport(session, endpoint.url, layer),
    OGCAPI: lambda session, endpoint, _: OgcApiTransport(session, endpoint.url),
}
