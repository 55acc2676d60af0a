"""The ways to a node's features: its database, its change service, or a standard service."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Callable, ContextManager, Iterator

from ...core.editing.transport import Transport
from ...core.errors import Problem
from ...core.feedback import Feedback
from ..net import NodeSession, checked_json
from ..nodes.profiles import CHANGES, EDITABLE, OGCAPI, POSTGIS, WFST, Endpoint, NodeProfile
from ..redaction import redacted
from .remote_layer import Remote, RemoteLayer
from .transports.changes.transport import ChangesTransport
from .transports.ogcapi.collection import collections
from .transports.ogcapi.layer import ogcapi_layer
from .transports.ogcapi.transport import OgcApiTransport
from .transports.postgis.connection import connected, prepared_layers
from .transports.postgis.layer import snapshot_of
from .transports.postgis.transport import PostgisTransport
from .transports.wfst.layer import wfs_layer
from .transports.wfst.service import WfsService
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
    """Return what carries change sets of a layer to the session's node.

    A cancel of the session's feedback ends what is under way.
    """
    endpoint = way_to(session.profile)
    return _SEND[endpoint.protocol](session, endpoint, layer)


def layers_of(profile: NodeProfile, feedback: Feedback) -> list[str]:
    """Return the names of the layers that can be checked out; the problems of the way to them."""
    endpoint = way_to(profile)
    if endpoint.protocol == POSTGIS:
        with connected(endpoint, feedback) as connection:
            return prepared_layers(connection)
    with NodeSession(profile) as session:
        return _OFFERED[endpoint.protocol](session, endpoint.url, feedback)


def _of_change_service(session: NodeSession, url: str, feedback: Feedback) -> list[str]:
    found = checked_json(session.get(url, feedback=feedback))
    try:
        return [str(name) for name in found["layers"]]
    except (KeyError, TypeError) as error:
        raise Problem("EDIT-24", layer=redacted(url), reason=repr(error)) from error


def _of_wfs(session: NodeSession, url: str, feedback: Feedback) -> list[str]:
    return [one.name for one in WfsService(session, url, feedback).offered.types]


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
_OFFERED: dict[str, Callable[[NodeSession, str, Feedback], list[str]]] = {
    CHANGES: _of_change_service,
    WFST: _of_wfs,
    OGCAPI: collections,
}
_SEND: dict[str, Callable[[NodeSession, Endpoint, str], Transport]] = {
    POSTGIS: lambda session, endpoint, _: PostgisTransport(endpoint, session.feedback),
    CHANGES: lambda session, endpoint, _: ChangesTransport(session, endpoint.url),
    WFST: lambda session, endpoint, layer: WfstTransport(session, endpoint.url, layer),
    OGCAPI: lambda session, endpoint, _: OgcApiTransport(session, endpoint.url),
}
