"""The rows of the converted layer and of the table of changes. Ids are never translated."""

from __future__ import annotations

from typing import Any, Iterator, Sequence

from qgis.core import QgsField

from ...core.planning.conversion import CodeSystem, Conversion, Flow, Parcels
from ...core.planning.land_classes import LAND_USE
from ...core.rounding import half_up
from ..compat import INTEGER, REAL, TEXT, make_field
from .words import ground_words

TARGET_FIELDS = {LAND_USE: ("YDYHFLDM", "YDYHFLMC")}
SURVEY_FIELDS = ("DLBM", "DLMC")
LONGEST = 254


def class_fields(target: CodeSystem) -> tuple[str, str]:
    """Return the fields of code and name that layers of the target system have."""
    return TARGET_FIELDS.get(target.id, SURVEY_FIELDS)


def _text(name: str, length: int = LONGEST) -> QgsField:
    return make_field(name, TEXT, length)


def _area(name: str) -> QgsField:
    return make_field(name, REAL, 18, 2)


def piece_fields(source_fields: Any, target: CodeSystem) -> list[QgsField]:
    """Return the fields of the converted layer: its own, then those of the parcels."""
    code, name = class_fields(target)
    own = [
        _text("Y_DLBM", 12),
        _text("Y_DLMC", 60),
        _text(code, 12),
        _text(name, 60),
        _text("CZCSXM", 4),
        _area("TBMJ"),
        _area("KCMJ"),
        _area("TBDLMJ"),
        _text("STATE", 20),
        _text("OPTIONS"),
        _text("GROUND", 20),
        _text("GROUND_TXT"),
        _text("YJWH"),
        _text("CONFIDENCE", 12),
        _text("REMARK", 40),
    ]
    taken = {one.name().upper() for one in own} | {"FID"}
    return own + [QgsField(one) for one in source_fields if one.name().upper() not in taken]


def piece_rows(
    result: Conversion,
    parcels: Parcels,
    systems: tuple[CodeSystem, CodeSystem],
    fields: Sequence[QgsField],
) -> Iterator[tuple[list[Any], Any]]:
    """Yield attributes and geometry of every piece; its areas are its own, not the parcel's."""
    source, target = systems
    kept = [one.name() for one in fields[len(piece_fields([], target)) :]]
    columns = [parcels.layer.columns[name] for name in kept]
    for piece in result.pieces:
        own = [
            piece.source,
            source.name(piece.source),
            piece.code or None,
            target.name(piece.code),
            piece.attribute or None,
            piece.area,
            piece.ridge,
            half_up(piece.area - piece.ridge, 2),
            piece.state,
            ";".join(piece.options)[:LONGEST],
            piece.ground,
            ground_words(piece.ground, piece.ground_name),
            piece.document or None,
            piece.confidence,
            piece.remark or None,
        ]
        yield own + [column[piece.owner] for column in columns], piece.geometry


def change_fields() -> list[QgsField]:
    """Return the fields of the table of changes."""
    return [
        _text("Y_DLBM", 12),
        _text("Y_DLMC", 60),
        _text("TO_CODE", 12),
        _text("TO_NAME", 60),
        _text("GROUND", 20),
        _text("GROUND_TXT"),
        _text("YJWH"),
        _text("STATE", 20),
        make_field("COUNT", INTEGER),
        _area("AREA_M2"),
    ]


def change_row(flow: Flow, systems: tuple[CodeSystem, CodeSystem]) -> list[Any]:
    """Return the row of one flow."""
    source, target = systems
    return [
        flow.source,
        source.name(flow.source),
        flow.target or None,
        target.name(flow.target),
        flow.ground,
        ground_words(flow.ground, flow.ground_name),
        flow.document or None,
        flow.state,
        flow.count,
        flow.area,
    ]
