"""Reading a node's WFS 1.1.0 with our own session: types, counts, schema, features."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import BinaryIO, Mapping, Optional
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from owslib.wfs import WebFeatureService

from ...core.errors import Problem
from ...core.feedback import Feedback, Silent
from ..net import NodeSession, Reply, XmlGuard, checked_xml, pinned
from ..redaction import redacted

VERSION = "1.1.0"
GML = "text/xml; subtype=gml/3.1.1"
SMALL = 100_000
MEMBER_END = b"</gml:featureMember>"
ODD_CAPABILITIES = (AttributeError, KeyError, IndexError, TypeError, ValueError, SyntaxError)
OWN_PARAMETERS = {"service", "request", "version", "acceptversions", "typename", "typenames"}
_HITS = re.compile(rb"\bnumberOfFeatures\s*=\s*[\"'](\d{1,15})[\"']")
_FAULT = re.compile(rb"<(?:\w+:)?(?:ServiceExceptionReport|ExceptionReport)\b")
_LOCATION = re.compile(rb"\bschemaLocation\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_TAGS = re.compile(r"<[^>]*>")
_EPSG = re.compile(r"(\d{4,6})$")
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class FeatureType:
    """A layer as the WFS advertises it; `crs` is its own CRS as EPSG:code."""

    name: str
    title: str
    crs: str


class FeatureService:
    """The WFS at `url`, which must lie at a registered origin of the session's node."""

    def __init__(self, session: NodeSession, url: str, feedback: Optional[Feedback] = None) -> None:
        self._session, self._feedback = session, feedback
        self.url = service_base(pinned(session.profile, url))

    def types(self) -> list[FeatureType]:
        """Return the layers; NET-04 if an operation is advertised at an unregistered origin."""
        body = checked_xml(self._get({"request": "GetCapabilities"}))
        try:
            found = WebFeatureService(self.url, version=VERSION, xml=body)
        except ODD_CAPABILITIES as error:
            raise Problem("CAT-08", layer=redacted(self.url), reason=redacted(error)) from error
        for operation in found.operations:
            for method in operation.methods:
                pinned(self._session.profile, method["url"])
        return [_feature_type(name, one) for name, one in found.contents.items()]

    def type(self, name: str) -> FeatureType:
        """Return the layer `name` (with or without its prefix); CAT-03 if there is none."""
        listed = self.types()
        short = name.rpartition(":")[2]
        exact = [one for one in listed if one.name == name]
        near = [one for one in listed if one.name.rpartition(":")[2] == short]
        if not exact and len(near) != 1:
            raise Problem("CAT-03", node=self._session.profile.name, resource=name)
        return (exact or near)[0]

    def hits(self, layer: FeatureType, box: Optional[Box] = None) -> int:
        """Return how many features the layer has (in `box`, in the layer's CRS, x y)."""
        asked = {**_feature_query(layer, box), "resultType": "hits"}
        body = _no_fault(checked_xml(self._get(asked)), layer)
        found = _HITS.search(body[:SMALL])
        if found is None:
            raise Problem("CAT-08", layer=layer.name, reason="numberOfFeatures")
        return int(found.group(1))

    def schema(self, layer: FeatureType) -> bytes:
        """Return the XML schema of the layer: without it, codes such as 0101 become numbers.

        It leads to no other schema: GDAL would fetch what an `include` names, wherever it lies.
        """
        asked = {"request": "DescribeFeatureType", "typeName": layer.name, "outputFormat": GML}
        return _LOCATION.sub(b"", _no_fault(checked_xml(self._get(asked)), layer))

    def download(
        self, layer: FeatureType, file: BinaryIO, box: Optional[Box] = None, expected: int = 0
    ) -> None:
        """Write the features as GML 3.1 to `file`, exactly in the layer's own CRS, x y.

        `expected` features make up the whole progress.

        One request, not pages: a snapshot shall show one moment, and pages repeat and lose rows
        while others write.
        """
        query = {**self._service(), **_feature_query(layer, box), "outputFormat": GML}
        guarded = GuardedFile(file, self.url, self._feedback or Silent(), expected)
        reply = self._session.download(self.url, guarded, query, feedback=self._feedback)
        reply.expected()
        guarded.close_guard()
        if file.tell() < SMALL:
            file.seek(0)
            _no_fault(file.read(), layer)

    def _get(self, parameters: Mapping[str, str]) -> Reply:
        return self._session.get(
            self.url, {**self._service(), **parameters}, feedback=self._feedback
        )

    def _service(self) -> dict[str, str]:
        return {"service": "WFS", "version": VERSION}


class GuardedFile:
    """A file that checks the GML written to it, and starts anew when it is truncated."""

    def __init__(self, file: BinaryIO, url: str, feedback: Feedback, expected: int) -> None:
        self._file, self._url = file, url
        self._feedback, self._expected = feedback, max(1, expected)
        self._guard, self._members = XmlGuard(url), 0

    def write(self, piece: bytes) -> int:
        """Check and write a piece, and tell the progress by the members that came."""
        self._guard.feed(piece)
        self._members += piece.count(MEMBER_END)
        self._feedback.setProgress(100.0 * self._members / self._expected)
        return self._file.write(piece)

    def seek(self, position: int) -> int:
        """Move in the file; the session goes to its beginning before a further try."""
        return self._file.seek(position)

    def truncate(self) -> int:
        """Forget what was written."""
        self._guard, self._members = XmlGuard(self._url), 0
        return self._file.truncate()

    def close_guard(self) -> None:
        """Check the document as a whole."""
        self._guard.close()


def service_base(url: str) -> str:
    """Return a service's address without the parameters that each request sets itself."""
    parts = urlsplit(url)
    kept = [
        (key, value) for key, value in parse_qsl(parts.query) if key.lower() not in OWN_PARAMETERS
    ]
    return urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode(kept), ""))


def _feature_query(layer: FeatureType, box: Optional[Box]) -> dict[str, str]:
    """Return the query: the CRS always given as EPSG:code (x y), the box in the same one."""
    query = {"request": "GetFeature", "typeName": layer.name, "srsName": layer.crs}
    if box is not None:
        query["bbox"] = ",".join([*(repr(float(ordinate)) for ordinate in box), layer.crs])
    return query


def _feature_type(name: str, found: object) -> FeatureType:
    options = getattr(found, "crsOptions", None) or []
    code = _EPSG.search(str(options[0].getcode())) if options else None
    crs = f"EPSG:{code.group(1)}" if code else ""
    return FeatureType(name, str(getattr(found, "title", "") or name), crs)


def _no_fault(body: bytes, layer: FeatureType) -> bytes:
    """Return the body unless it is an exception report, which servers send with status 200."""
    if not _FAULT.search(body[:2000]):
        return body
    text = html.unescape(_TAGS.sub(" ", body[:SMALL].decode("utf-8", errors="replace")))
    raise Problem("CAT-09", layer=layer.name, reason=redacted(" ".join(text.split())))
