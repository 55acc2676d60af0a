"""Reading what a node's WMS 1.3.0 offers, and a small map as a sample."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional

from owslib.wms import WebMapService

from ...core.errors import Problem
from ...core.feedback import Feedback
from ..net import NodeSession, checked_xml, pinned
from ..redaction import redacted
from .records import Extent
from .wfs import ODD_CAPABILITIES, service_base

VERSION = "1.3.0"
LAT_LON = "EPSG:4326"  # latitude first in WMS 1.3.0
SAMPLE_PIXELS = 16
_CODE = re.compile(r"EPSG:\d{4,6}")


@dataclass(frozen=True)
class MapLayer:
    """A layer that can be drawn; `extent` is west, south, east, north in degrees."""

    name: str
    title: str
    crs: tuple[str, ...]
    extent: Optional[Extent]
    is_group: bool


class MapService:
    """The WMS at `url`, which must lie at a registered origin of the session's node."""

    def __init__(self, session: NodeSession, url: str, feedback: Optional[Feedback] = None) -> None:
        self._session, self._feedback = session, feedback
        self.url = service_base(pinned(session.profile, url))

    def layers(self) -> list[MapLayer]:
        """Return the layers that have a name."""
        asked = {"service": "WMS", "request": "GetCapabilities", "version": VERSION}
        body = checked_xml(self._session.get(self.url, asked, feedback=self._feedback))
        try:
            found = WebMapService(self.url, version=VERSION, xml=body)
        except ODD_CAPABILITIES as error:
            raise Problem("CAT-08", layer=redacted(self.url), reason=redacted(error)) from error
        return [_layer(name, one) for name, one in found.contents.items()]

    def layer(self, name: str) -> MapLayer:
        """Return the layer `name`; CAT-03 if there is none."""
        for one in self.layers():
            if one.name == name:
                return one
        raise Problem("CAT-03", node=self._session.profile.name, resource=name)

    def sample(self, layer: MapLayer) -> None:
        """Draw the layer on a few pixels; CAT-09 if the node sends no image."""
        if layer.extent is None:
            return
        west, south, east, north = layer.extent
        asked = {
            "service": "WMS",
            "request": "GetMap",
            "version": VERSION,
            "layers": layer.name,
            "styles": "",
            "format": "image/png",
            "crs": LAT_LON,
            "bbox": f"{south!r},{west!r},{north!r},{east!r}",
            "width": str(SAMPLE_PIXELS),
            "height": str(SAMPLE_PIXELS),
        }
        reply = self._session.get(self.url, asked, feedback=self._feedback).expected()
        if not reply.content_type.startswith("image/"):
            raise Problem("CAT-09", layer=layer.name, reason=reply.explanation())


def _layer(name: str, found: object) -> MapLayer:
    codes = tuple(filter(_CODE.fullmatch, map(str, getattr(found, "crsOptions", None) or [])))
    given = getattr(found, "boundingBoxWGS84", None)
    extent = tuple(map(float, given)) if given else None
    title = str(getattr(found, "title", "") or name)
    return MapLayer(name, title, codes, extent, bool(getattr(found, "children", None)))
