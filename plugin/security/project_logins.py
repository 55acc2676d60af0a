"""Passwords and keys that a saved project holds readable, and putting a node's login instead."""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import Enum
from typing import Iterator, NamedTuple, Optional, Sequence

from qgis.core import QgsDataProvider, QgsMapLayer, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from ...core.errors import Cancelled
from ...core.feedback import Feedback, Silent
from ..compat import xml_text
from ..nodes.profiles import NodeProfile
from .data_sources import services_of, with_node_login
from .plain_secrets import Kind, kinds, kinds_in_xml

LONGEST_S = 20.0
LAYERS, TREE = "projectlayers", "layer-tree-group"


@dataclass(frozen=True)
class Found:
    """A layer, or another part of the project, in which something secret stands readable."""

    name: str
    kinds: frozenset[Kind]
    layer: str = ""
    nodes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Looked:
    """What was found, registered nodes' layers first; `whole` unless the time was not enough."""

    found: tuple[Found, ...] = ()
    whole: bool = True


class Outcome(Enum):
    """What became of one layer's plain password."""

    REPLACED = "replaced"
    NOT_SAFE = "not safe"
    BEING_EDITED = "being edited"
    NOT_VALID = "not valid"
    PUT_BACK = "put back"
    ELSEWHERE = "elsewhere"


class _Part(NamedTuple):
    element: QDomElement
    is_layer: bool


def look_through(
    document: QDomDocument,
    profiles: Sequence[NodeProfile],
    feedback: Optional[Feedback] = None,
    longest: float = LONGEST_S,
) -> Looked:
    """Look for passwords and keys in a project as it was written; safe in any thread.

    Stops after `longest` seconds. What is no project holds nothing. Raises `Cancelled`.
    """
    feedback, until = feedback or Silent(), time.monotonic() + longest
    found: list[Found] = []
    for part in _parts(document.documentElement()):
        if feedback.isCanceled():
            raise Cancelled
        if time.monotonic() > until:
            return Looked(_sorted(found), whole=False)
        found += _found(part, profiles)
    return Looked(_sorted(found))


def use_node_login(layer: QgsMapLayer, profiles: Sequence[NodeProfile]) -> Outcome:
    """Put a node's login in place of the password in a layer's source; the layer stays valid.

    Where the layer cannot be opened so, or is another one then, the former source is put back.
    Unlock the authentication database first; call it in the main thread. Raises NODE-06.
    """
    if not layer.isValid():
        return Outcome.NOT_VALID
    if layer.isEditable():
        return Outcome.BEING_EDITED
    former, provider = layer.source(), layer.providerType()
    if not kinds(former):
        return Outcome.ELSEWHERE
    replaced = with_node_login(former, provider, services_of(former, profiles))
    if replaced is None:
        return Outcome.NOT_SAFE
    before = _looks_of(layer)
    _set_source(layer, replaced, provider)
    if layer.isValid() and _looks_of(layer) == before:
        return Outcome.REPLACED
    _set_source(layer, former, provider)
    return Outcome.PUT_BACK


def _parts(root: QDomElement) -> Iterator[_Part]:
    """Yield the layers, then the rest of the project piece by piece."""
    layers = root.firstChildElement(LAYERS)
    yield from (_Part(element, True) for element in _children(layers))
    for element in _children(root):
        if element.tagName() != LAYERS:
            yield _Part(element, False)


def _children(element: QDomElement) -> Iterator[QDomElement]:
    child = element.firstChildElement()
    while not child.isNull():
        yield child
        child = child.nextSiblingElement()


def _found(part: _Part, profiles: Sequence[NodeProfile]) -> list[Found]:
    """Return the part if something secret stands in it."""
    text = part.element.firstChildElement
    source = text("datasource").text() if part.is_layer else ""
    there = kinds(source) | kinds_in_xml(xml_text(part.element))
    if not there:
        return []
    if not part.is_layer:
        return [Found(part.element.tagName(), there)]
    nodes = dict.fromkeys(one.node.name for one in services_of(source, profiles))
    return [Found(text("layername").text(), there, text("id").text(), tuple(nodes))]


def _sorted(found: Sequence[Found]) -> tuple[Found, ...]:
    """Put nodes' layers first; the layer tree only repeats the sources of layers."""
    in_layers = frozenset[Kind]().union(*(one.kinds for one in found if one.layer))
    told = (one for one in found if one.name != TREE or one.layer or not one.kinds <= in_layers)
    return tuple(sorted(told, key=lambda one: (not one.nodes, not one.layer)))


def _set_source(layer: QgsMapLayer, source: str, provider: str) -> None:
    layer.setDataSource(source, layer.name(), provider, QgsDataProvider.ProviderOptions())


def _looks_of(layer: QgsMapLayer) -> tuple[object, ...]:
    """Return by what a layer is known to be the same one."""
    if isinstance(layer, QgsVectorLayer):
        return layer.crs().authid(), layer.fields().names(), layer.wkbType(), layer.subsetString()
    return layer.crs().authid(), layer.type()
