"""The words of the catalogue tab: kinds, categories, and the lines that describe a record."""

from __future__ import annotations

from ...plugin.catalogue.records import KIND_NAMES, Record
from ...plugin.i18n import tr

SEPARATOR = " · "


def second_line(record: Record, node_name: str) -> str:
    """Return what stands under a title: node, date, kind, services, class."""
    services = "/".join(sorted({link.service.upper() for link in record.links if link.service}))
    more = tr("also at {count} nodes").format(count=len(record.also_at)) if record.also_at else ""
    kind = tr(KIND_NAMES.get(record.kind, record.kind))
    parts = (node_name, record.date[:10], kind, services, record.classification, more)
    return SEPARATOR.join(part for part in parts if part)


def full_record(record: Record, node_name: str) -> str:
    """Return the whole record as plain text, a field a line."""
    extent = ", ".join(f"{degree:.4f}°" for degree in record.extent) if record.extent else ""
    fields = (
        (tr("Title"), record.title),
        (tr("Node"), node_name),
        (tr("Identifier"), record.identifier),
        (tr("Kind"), tr(KIND_NAMES.get(record.kind, record.kind))),
        (tr("Category"), SEPARATOR.join(filter(None, (record.category, record.subclass)))),
        (tr("Organisation"), record.organisation),
        (tr("Classification"), record.classification),
        (tr("Dates"), ", ".join(f"{kind} {date}" for kind, date in record.dates.items())),
        (tr("Extent (W, S, E, N)"), extent),
        (tr("CRS"), record.crs),
        (tr("Keywords"), ", ".join(record.keywords)),
        (tr("Abstract"), record.abstract),
        (tr("Lineage"), record.lineage),
        (
            tr("Links"),
            "".join(f"\n  {link.protocol} {link.name} {link.url}" for link in record.links),
        ),
    )
    return "\n".join(f"{name}: {value}" for name, value in fields if value)
