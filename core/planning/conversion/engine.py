"""Parcels converted: by the crosswalk, then by the cases of 907号, then refined by themes.

Areas close: the pieces of a parcel sum to its area to 0.01 m², so both totals are the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional, Sequence

from ...errors import Problem
from ...feedback import Feedback, Silent, Stage, watched
from ...geometry.balance import OUTSIDE as NO_LAYER
from ...geometry.balance import Mismatch
from ...geometry.polygons import PolygonLayer
from ..division import divided
from ..land_classes import OUTSIDE, position_of
from .areas import Parcels, measure, take_off_ridges
from .cases import APPROVED, CaseLayer
from .findings import (
    CASE_UNKNOWN_CODE,
    NO_CODE,
    NO_DOCUMENT,
    NOT_APPLICABLE,
    THEME_REFUSED,
    UNKNOWN_ATTRIBUTE,
    UNKNOWN_CODE,
    WITHOUT_COUNTERPART,
    Finding,
    Noted,
)
from .marks import Marks
from .pieces import BY_CROSSWALK, BY_THEME, NO_COUNTERPART, NO_GROUND, UNKNOWN, Piece
from .routes import Converter
from .systems import CodeSystem


@dataclass(frozen=True)
class ThemeLayer:
    """Polygons of thematic data (教育, 医疗 …) with a class of the target system each."""

    layer: PolygonLayer
    codes: Sequence[str]


@dataclass
class Conversion:
    """The pieces in order of their parcels; `wholes` are the parcels' areas, m²."""

    pieces: list[Piece]
    wholes: Any
    findings: list[Finding] = field(default_factory=list)
    mismatches: list[Mismatch] = field(default_factory=list)


@dataclass(frozen=True)
class _Rules:
    """What converts: from and to which system, by which converter and marks."""

    source: CodeSystem
    target: CodeSystem
    converter: Converter
    marks: Marks


def converted(
    parcels: Parcels,
    systems: tuple[CodeSystem, CodeSystem],
    converter: Converter,
    *,
    cases: Sequence[CaseLayer] = (),
    themes: Sequence[ThemeLayer] = (),
    marks: Optional[Marks] = None,
    feedback: Optional[Feedback] = None,
) -> Conversion:
    """Return the converted pieces of `parcels`; all layers valid and in one CRS.

    The first case that covers land decides, in the order given; themes refine what no case
    settled. Raises PLN-01 and PLN-02 (ridges, areas), Problems of `divided`, and Cancelled.
    """
    told = feedback or Silent()
    rules = _Rules(*systems, converter, marks or Marks.none())
    work = _Work(parcels, rules, Noted())
    pieces = work.by_cases(cases, Stage(told, 0, 40))
    pieces = work.by_themes(pieces, themes, Stage(told, 40, 70))
    pieces.sort(key=lambda piece: piece.owner)
    wholes, mismatches = measure(pieces, parcels, Stage(told, 70, 95))
    take_off_ridges(pieces, parcels, wholes)
    for piece in pieces:
        piece.code = rules.marks.marked(piece.code, piece.source, piece.position)
    found = work.noted.findings(parcels.layer.rows, parcels.layer.backend.write)
    return Conversion(pieces, wholes, found, mismatches)


class _Work:
    """Makes the pieces and notes what is wrong with them."""

    def __init__(self, parcels: Parcels, rules: _Rules, noted: Noted) -> None:
        self.parcels, self.rules, self.noted = parcels, rules, noted

    def by_cases(self, cases: Sequence[CaseLayer], feedback: Feedback) -> list[Piece]:
        """Return the pieces of all parcels, those on land of a case with its class."""
        layer = self.parcels.layer
        if not cases:
            whole = range(len(layer))
            return [self._piece(at, layer.geometries[at]) for at in watched(whole, feedback)]
        cut = divided(layer, [case.layer for case in cases], feedback=feedback)
        found = []
        for owner, at, feature, geometry in zip(
            cut.owners, cut.layers, cut.features, cut.geometries
        ):
            piece = self._piece(owner, geometry)
            if at != NO_LAYER:
                self._apply(piece, cases[at], feature)
            found.append(piece)
        return found

    def by_themes(
        self, pieces: list[Piece], themes: Sequence[ThemeLayer], feedback: Feedback
    ) -> list[Piece]:
        """Return the pieces, those with options cut by the thematic data and refined."""
        chosen = [one for one in pieces if one.options and one.ground == BY_CROSSWALK]
        if not (themes and chosen):
            return pieces
        shapes = [one.geometry for one in chosen]
        layer = PolygonLayer(self.parcels.layer.crs, shapes, {}, self.parcels.layer.backend)
        cut = divided(layer, [theme.layer for theme in themes], feedback=feedback)
        refined = [one for one in pieces if not (one.options and one.ground == BY_CROSSWALK)]
        for at, number, feature, geometry in zip(
            cut.owners, cut.layers, cut.features, cut.geometries
        ):
            piece = self._piece(chosen[at].owner, geometry, noting=False)
            piece.remark = chosen[at].remark
            if number != NO_LAYER:
                self._refine(piece, themes[number], feature)
            refined.append(piece)
        return refined

    def _piece(self, owner: int, geometry: Any, noting: bool = True) -> Piece:
        """Return a piece with what the crosswalk says of it."""
        given, attribute = self.parcels.codes[owner], self.parcels.attributes[owner]
        clean = self.rules.source.clean(given)
        piece = Piece(owner, geometry, given, attribute, OUTSIDE)
        piece.position = self._position(piece, attribute, noting)
        target = self.rules.converter.target(clean, piece.position)
        if target is not None:
            piece.take(target)
            return piece
        known = self.rules.converter.knows(clean)
        piece.state, piece.ground = NO_COUNTERPART if known else UNKNOWN, NO_GROUND
        if noting:
            self.noted.add(piece, WITHOUT_COUNTERPART if known else UNKNOWN_CODE, given)
        return piece

    def _position(self, piece: Piece, attribute: str, noting: bool) -> str:
        try:
            return position_of(attribute)
        except Problem:
            if noting:
                self.noted.add(piece, UNKNOWN_ATTRIBUTE, attribute)
            return OUTSIDE

    def _apply(self, piece: Piece, layer: CaseLayer, feature: int) -> None:
        """Give the piece the class of its case, or note why it cannot have it."""
        case, document = layer.case, layer.documents[feature]
        name = f"({case.id}) {case.name}"
        clean = self.rules.source.clean(piece.source)
        construction = self.rules.source.is_construction(clean, piece.position)
        if not case.applies(construction, piece.attribute.strip().upper()):
            self.noted.add(piece, NOT_APPLICABLE, piece.source, name)
            return
        if case.needs_document and not document:
            self.noted.add(piece, NO_DOCUMENT, piece.source, name)
            return
        if layer.historic[feature]:
            piece.ground, piece.ground_name, piece.document = case.id, name, document
            return
        code = self._case_code(piece, layer, feature, name)
        if code:
            piece.settle(code, case.id, name, document, case.confidence)

    def _case_code(self, piece: Piece, layer: CaseLayer, feature: int, name: str) -> str:
        """Return the class that the case's polygon gives, '' with a note if it gives none."""
        columns = {True: layer.approved, False: layer.original}
        for origin in layer.case.code_from:
            given = columns[origin == APPROVED][feature]
            if given:
                code = self._known(given, origin, piece.position)
                if not code:
                    self.noted.add(piece, CASE_UNKNOWN_CODE, given, name)
                return code
        self.noted.add(piece, NO_CODE, piece.source, name)
        return ""

    def _known(self, given: str, origin: str, position: str) -> str:
        if origin == APPROVED:
            code = self.rules.target.clean(given)
            return code if code in self.rules.target.classes else ""
        target = self.rules.converter.target(self.rules.source.clean(given), position)
        return target.code if target else ""

    def _refine(self, piece: Piece, theme: ThemeLayer, feature: int) -> None:
        given = theme.codes[feature]
        code, name = self.rules.target.clean(given), theme.layer.name
        if code in self.rules.target.classes and code.startswith(piece.options):
            piece.settle(code, BY_THEME, name, "", piece.confidence)
        else:
            self.noted.add(piece, THEME_REFUSED, piece.source, f"{name}: {given}")
