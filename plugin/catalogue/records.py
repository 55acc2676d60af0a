"""A catalogue record and its links, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Mapping, Optional

from ...core.errors import Problem
from ..i18n import N_
from .services import service_of

KIND_NAMES = {
    "layer": N_("Layer"),
    "service": N_("Service"),
    "document": N_("Document"),
    "spreadsheet": N_("Spreadsheet"),
    "image": N_("Image"),
    "audio": N_("Audio"),
    "video": N_("Video"),
    "page": N_("Web page"),
}
DATE_ORDER = ("revision", "publication", "creation")
SECRET = frozenset({"秘密", "机密", "绝密"})
Extent = tuple[float, float, float, float]


@dataclass(frozen=True)
class Link:
    """One way to the resource (CI_OnlineResource)."""

    protocol: str
    url: str
    name: str = ""
    description: str = ""
    media_type: str = ""

    @property
    def service(self) -> str:
        """Return wfs, wms, wmts, wcs or csw, '' for anything else."""
        return service_of(self.protocol, self.url)


@dataclass(frozen=True)
class Record:
    """One entry of a node's catalogue (ISO 19115 core); every text is untrusted plain text.

    `extent` is west, south, east, north in degrees (CGCS2000 or WGS 84, which do not differ at
    this scale), None where unknown. `dates` holds ISO 8601 texts under creation, publication,
    revision and stamp (of the record). `also_at` names further nodes with the same identifier.
    """

    node_id: str
    identifier: str
    title: str
    abstract: str = ""
    kind: str = "document"
    category: str = ""
    subclass: str = ""
    keywords: tuple[str, ...] = ()
    dates: Mapping[str, str] = field(default_factory=dict)
    extent: Optional[Extent] = None
    organisation: str = ""
    classification: str = ""
    crs: str = ""
    lineage: str = ""
    links: tuple[Link, ...] = ()
    also_at: tuple[str, ...] = ()

    @property
    def date(self) -> str:
        """Return the resource's own newest kind of date, else the record's stamp."""
        return next((self.dates[kind] for kind in DATE_ORDER if self.dates.get(kind)), self.stamp)

    @property
    def stamp(self) -> str:
        """Return when the record was written."""
        return self.dates.get("stamp", "")

    def link(self, service: str) -> Optional[Link]:
        """Return the first link of a service (wfs, wms …), '' for a download or web page."""
        found = [link for link in self.links if link.service == service]
        named = [link for link in found if link.name]
        return (named or found or [None])[0]

    def refuse_secret(self) -> None:
        """Raise CAT-05 for state secrets, which this software must not open."""
        if self.classification in SECRET:
            raise Problem("CAT-05", title=self.title, classification=self.classification)
