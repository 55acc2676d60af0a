"""Records of a catalogue's answer: ISO 19139 and Dublin Core, as OWSLib parsed them."""

from __future__ import annotations

import hashlib
import re
from typing import Any, Iterable, Optional

from ...core.standards.tables import table
from .records import Extent, Link, Record
from .services import file_ending, kind_of_file

ISO_CODES = {  # MD_ClassificationCode, in lower case
    "公开": "unclassified",
    "内部": "restricted",
    "秘密": "confidential",
    "机密": "secret",
    "绝密": "topsecret",
}
CLASSIFICATIONS = ("公开", "一般", "内部", "重要", "核心", "秘密", "机密", "绝密")
KINDS_OF_DCMI = {
    "dataset": "layer",
    "service": "service",
    "text": "document",
    "sound": "audio",
    "movingimage": "video",
    "image": "image",
    "stillimage": "image",
    "interactiveresource": "page",
}
LAYER_LEVELS = ("dataset", "series", "feature", "tile")
LAYER_SERVICES = ("wfs", "wms", "wmts", "wcs")
FARTHEST_X, FARTHEST_Y = 180.0, 90.0
_EPSG = re.compile(r"(?:EPSG\D{0,8}?|^)(\d{4,5})$", re.IGNORECASE)


def categories() -> tuple[str, ...]:
    """Return the four categories of planning data resources, in the order of the source."""
    return tuple(dict.fromkeys(row["category"] for row in table("resource_catalogue").rows))


def from_iso(node_id: str, found: Any) -> Record:
    """Return the record behind OWSLib's `MD_Metadata`."""
    about = _about(found)
    groups = _keyword_groups(about)
    keywords = tuple(dict.fromkeys(word for _, words in groups for word in words))
    category, subclass = _category(groups)
    links = _links(found, about)
    title = _text(getattr(about, "title", "")) or _text(found.identifier)
    return Record(
        node_id=node_id,
        identifier=_text(found.identifier) or _stand_in(title, links),
        title=title,
        abstract=_text(getattr(about, "abstract", "")),
        kind=kind_of(_text(found.hierarchy), keywords, links),
        category=category,
        subclass=subclass,
        keywords=keywords,
        dates=_dates(found, about),
        extent=_extent(getattr(about, "bbox", None)),
        organisation=_organisation(found, about),
        classification=_classification(about, keywords),
        crs=_crs(found),
        lineage=_text(getattr(found.dataquality, "lineage", "")),
        links=links,
    )


def _about(found: Any) -> Any:
    """Return what identifies the resource; OWSLib gives one, or since 0.30 a list of them."""
    about = found.identification
    return (about or [None])[0] if isinstance(about, list) else about


def from_dublin_core(node_id: str, found: Any) -> Record:
    """Return the record behind OWSLib's `CswRecord`."""
    keywords = tuple(filter(None, map(_text, found.subjects)))
    category, subclass = _category([("", list(keywords))])
    uris = [(one["protocol"], one["url"], one["name"], one["description"]) for one in found.uris]
    uris += [(one["scheme"], one["url"], "", "") for one in found.references]
    links = tuple(Link(*map(_text, uri)) for uri in uris if _text(uri[1]))
    title = _text(found.title) or _text(found.identifier)
    stamps = {"creation": found.created, "publication": found.issued, "stamp": found.modified}
    return Record(
        node_id=node_id,
        identifier=_text(found.identifier) or _stand_in(title, links),
        title=title,
        abstract=_text(found.abstract),
        kind=kind_of(_text(found.type), keywords, links),
        category=category,
        subclass=subclass,
        keywords=keywords,
        dates={kind: _text(date) for kind, date in stamps.items() if _text(date)},
        extent=_extent(found.bbox_wgs84 or found.bbox),
        organisation=_text(found.publisher) or _text(found.creator),
        links=links,
    )


def kind_of(level: str, keywords: Iterable[str], links: tuple[Link, ...]) -> str:
    """Return the kind of resource: service, told by a DCMI keyword, by links, by scope code."""
    if level == "service":
        return "service"
    told = (KINDS_OF_DCMI.get(word.replace(" ", "").lower(), "") for word in keywords)
    media = next((kind for kind in told if kind and kind != "document"), "")
    services = [link for link in links if link.service in LAYER_SERVICES]
    files = (kind_of_file(file_ending(one.url, one.name), one.media_type) for one in links)
    if media or level in LAYER_LEVELS:
        return media or "layer"
    if any(link.name for link in services):
        return "layer"
    by_file = next((kind for kind in files if kind), "")
    if by_file or services:
        return by_file or "service"
    return "page" if any(_is_page(link) for link in links) else "document"


def _is_page(link: Link) -> bool:
    return not file_ending(link.url) and link.protocol.upper().startswith("WWW:LINK")


def _text(value: Any) -> str:
    return str(value).strip() if value is not None else ""


def _stand_in(title: str, links: tuple[Link, ...]) -> str:
    """Return an identifier for a record that came without one: the same text, the same id."""
    text = "\n".join([title, *(link.url for link in links)])
    return f"sha256-{hashlib.sha256(text.encode()).hexdigest()[:32]}"


def _keyword_groups(about: Any) -> list[tuple[str, list[str]]]:
    """Return (thesaurus title, keywords) of every group; OWSLib 0.30 renamed both lists."""
    groups = []
    for group in getattr(about, "keywords2", None) or getattr(about, "keywords", None) or []:
        thesaurus = _text((group.thesaurus or {}).get("title"))
        words = (_text(getattr(word, "name", word)) for word in group.keywords)
        groups.append((thesaurus, [word for word in words if word]))
    return groups


def _category(groups: list[tuple[str, list[str]]]) -> tuple[str, str]:
    """Return category and subclass: the table's words, else one of the same thesaurus family."""
    rows = [(row["category"], row["subclass"]) for row in table("resource_catalogue").rows]
    names = {category for category, _ in rows}
    words = [(thesaurus, word) for thesaurus, listed in groups for word in listed]
    category, family = next(((w, t) for t, w in words if w in names), ("", ""))
    of_category = {subclass for parent, subclass in rows if parent == category}
    stem = family.split(" ")[0]
    related = [w for t, w in words if stem and t.startswith(stem) and w != category]
    listed = [w for _, w in words if w in of_category]
    return category, next(iter(listed or related), "") if category else ""


def _links(found: Any, about: Any) -> tuple[Link, ...]:
    distribution = found.distribution
    online = list(distribution.online) if distribution else []
    for distributor in distribution.distributor if distribution else []:
        online += distributor.online
    service = getattr(found, "serviceidentification", None) or about
    for operation in getattr(service, "operations", None) or []:
        online += operation.get("connectpoint", [])
    listed = (
        Link(_text(one.protocol), _text(one.url), _text(one.name), _text(one.description))
        for one in online
    )
    distinct = {(link.protocol, link.url, link.name): link for link in reversed([*listed])}
    return tuple(link for link in reversed([*distinct.values()]) if link.url)


def _dates(found: Any, about: Any) -> dict[str, str]:
    dates = {_text(one.type): _text(one.date) for one in getattr(about, "date", None) or []}
    dates["stamp"] = _text(found.datestamp)
    return {kind: date for kind, date in dates.items() if kind and date}


def _extent(box: Any) -> Optional[Extent]:
    """Return west, south, east, north, None for a box that is missing or makes no sense."""
    try:
        west, south, east, north = (
            float(getattr(box, n)) for n in ("minx", "miny", "maxx", "maxy")
        )
    except (AttributeError, TypeError, ValueError):
        return None
    sane = -FARTHEST_X <= west <= east <= FARTHEST_X and -FARTHEST_Y <= south <= north <= FARTHEST_Y
    return (west, south, east, north) if sane else None


def _organisation(found: Any, about: Any) -> str:
    parties = [*(getattr(about, "contact", None) or []), *found.contact]
    return next((_text(one.organization) for one in parties if _text(one.organization)), "")


def _classification(about: Any, keywords: tuple[str, ...]) -> str:
    """Return the class of the data: the strictest word or ISO code that the record states."""
    codes = getattr(about, "securityconstraints", None) or []
    stated = {code.lower() for code in codes}
    words = [*codes, *(word for word, code in ISO_CODES.items() if code in stated)]
    for name in ("otherconstraints", "uselimitation"):
        words += map(_text, getattr(about, name, None) or [])
    known = [word for word in [*words, *keywords] if word in CLASSIFICATIONS]
    return max(known, key=CLASSIFICATIONS.index, default="")


def _crs(found: Any) -> str:
    """Return the CRS as EPSG:code where the record names one so, else its own words."""
    code = _text(getattr(found.referencesystem, "code", ""))
    number = _EPSG.search(code)
    return f"EPSG:{number.group(1)}" if number else code
