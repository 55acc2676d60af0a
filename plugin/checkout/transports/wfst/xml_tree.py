"""A small tree of an XML document that a node sent: checked first, no schema, no entity, no DTD."""

from __future__ import annotations

from typing import Iterator, Mapping, Optional

from qgis.PyQt.QtCore import QXmlStreamReader

from .....core.errors import Problem
from ....net import Reply
from ....net.content import refuse_html, safe_xml
from ....redaction import redacted

DEEPEST = 64
_Token = QXmlStreamReader.TokenType


class Element:
    """An element: local name, namespace, attributes by local name, children, and its own text."""

    __slots__ = ("attributes", "children", "name", "namespace", "text")

    def __init__(self, name: str, namespace: str, attributes: Mapping[str, str]) -> None:
        self.name, self.namespace, self.attributes = name, namespace, attributes
        self.children: list[Element] = []
        self.text = ""

    def every(self, *names: str) -> Iterator[Element]:
        """Yield the elements of these names in and below this one, in the document's order."""
        if self.name in names:
            yield self
        for child in self.children:
            yield from child.every(*names)

    def first(self, *names: str) -> Optional[Element]:
        """Return the first of `every`, None if there is none."""
        return next(self.every(*names), None)

    def all_text(self) -> str:
        """Return the text in and below the element, white space folded."""
        pieces = [self.text, *(child.all_text() for child in self.children)]
        return " ".join(" ".join(pieces).split())


def tree_of(reply: Reply) -> Element:
    """Return the tree of a reply, whatever its status; NET-07, XML-01 or XML-02 if it is none."""
    refuse_html(reply)
    return parsed(safe_xml(reply.body, reply.url), reply.url)


def parsed(body: bytes, url: str) -> Element:
    """Return the root of a checked document; XML-02 where it is cut, malformed or too deep."""
    reader = QXmlStreamReader(body)
    reader.setNamespaceProcessing(True)
    root, path = Element("", "", {}), list[Element]()
    while not reader.atEnd():
        token = reader.readNext()
        if token == _Token.StartElement:
            element = _element(reader)
            (path[-1] if path else root).children.append(element)
            path.append(element)
        elif token == _Token.EndElement:
            path.pop()
        elif token == _Token.Characters and path:
            path[-1].text += str(reader.text())
        if len(path) > DEEPEST or token in (_Token.DTD, _Token.EntityReference):
            raise Problem("XML-02", url=redacted(url))
    if reader.hasError() or not root.children:
        raise Problem("XML-02", url=redacted(url))
    return root.children[0]


def _element(reader: QXmlStreamReader) -> Element:
    given = reader.attributes()
    attributes = {}
    for index in range(given.size()):
        one = given.at(index)
        attributes[str(one.name())] = str(one.value())
    return Element(str(reader.name()), str(reader.namespaceUri()), attributes)
