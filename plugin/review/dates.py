"""How old a layer's data is, from what the layer itself says."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

from ..compat import plain

DATE_FIELDS = ("SJNF", "PZRQ", "GXSJ")


def data_date(layer: Any, columns: Mapping[str, Sequence[Any]]) -> str:
    """Return the end of the metadata's time, else the newest date attribute, else ''."""
    if layer is not None:
        for extent in layer.metadata().extent().temporalExtents():
            moment = extent.end() if extent.end().isValid() else extent.begin()
            if moment.isValid():
                return str(moment.date().toString("yyyy-MM-dd"))
    for name in DATE_FIELDS:
        dates = [_text(value) for value in columns.get(name, ()) if value not in (None, "")]
        if dates:
            return max(dates)
    return ""


def newest_values(features: Any) -> dict[str, list[Any]]:
    """Return the newest value of every date attribute in a whole feature source."""
    places = {name: features.fields().lookupField(name) for name in DATE_FIELDS}
    return {
        name: [plain(features.maximumValue(place))] for name, place in places.items() if place >= 0
    }


def _text(value: Any) -> str:
    if hasattr(value, "toString"):  # QDate, QDateTime
        return str(value.toString("yyyy-MM-dd"))
    return str(value)
