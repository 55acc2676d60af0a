"""Features in XML as rows: every value as the server wrote it, nothing believed unread."""

from __future__ import annotations

import math
from typing import Any, NamedTuple, Optional, Sequence

from .....core.editing.canonical import digest_of
from .....core.editing.layer_schema import DATE, INTEGER, REAL, TEXT, Field
from .....core.editing.tracking import GEOMETRY
from .....core.errors import Problem
from ...remote_layer import Row
from .gml import read_gml
from .schema import KEY_NAMES, SET, UUID, VER, FeatureSchema
from .xml_tree import Element

LONGEST_DATE = len("2023-12-31")
SAMPLE = 50  # features by which a layer's key is recognised


class Feature(NamedTuple):
    """A feature of a WFS; `uuid`, `ver` and `set_id` only where the layer has the suite's columns.

    `set_id` is the change set that wrote it last.
    """

    id: str
    uuid: str
    ver: int
    set_id: str
    values: dict[str, Any]
    wkb: Optional[bytes]

    @property
    def state(self) -> dict[str, Any]:
        """The values with the geometry, as a change set names them, in hex."""
        return {**self.values, GEOMETRY: None if self.wkb is None else self.wkb.hex()}

    def guarded_row(self) -> Row:
        """Return the row of a node that gives identities and versions."""
        return Row(self.uuid, self.ver, self.values, self.wkb)

    def plain_row(self) -> Row:
        """Return the row of a node that does not: the id, and the digest of the content."""
        return Row(self.id, digest_of(self.state), self.values, self.wkb)

    def current(self, ver: Any) -> dict[str, Any]:
        """Return the feature as a conflict shows it."""
        return {"ver": ver, "values": self.values, GEOMETRY: self.state[GEOMETRY]}


def read_features(
    elements: Sequence[Element], schema: FeatureSchema, crs: str, key: str = ""
) -> list[Feature]:
    """Return the features; EDIT-24 names what cannot be read. The field `key` is left out."""
    fields = [field for field in schema.fields if field.name != key]
    found = []
    for element in elements:
        identity = element.attributes.get("id") or element.attributes.get("fid", "")
        try:
            found.append(_feature(element, identity, schema, crs, fields))
        except ValueError as error:
            reason = f"{identity}: {error}"
            raise Problem("EDIT-24", layer=schema.name, reason=reason) from error
    return found


def key_of(schema: FeatureSchema, elements: Sequence[Element]) -> str:
    """Return the field that holds the number in the features' ids, '' if none does.

    In an empty layer it is recognised by its name.
    """
    candidates = schema.key_candidates()
    if not elements:
        named = [name for name in candidates if name.lower() in KEY_NAMES]
        return named[0] if named else ""
    for name in candidates:
        if all(_is_key(element, name) for element in elements[:SAMPLE]):
            return name
    return ""


def key_number(identity: str) -> str:
    """Return the number at the end of a feature's id: DLTB.12 has 12."""
    return identity.rpartition(".")[2]


def _is_key(element: Element, name: str) -> bool:
    held = [one.text.strip() for one in element.children if one.name == name]
    return bool(held) and held[0] == key_number(element.attributes.get("id", ""))


def _feature(
    element: Element, identity: str, schema: FeatureSchema, crs: str, fields: Sequence[Field]
) -> Feature:
    if not identity:
        raise ValueError("gml:id")
    held = {one.name: one for one in element.children}
    values = {field.name: _value(held.get(field.name), field) for field in fields}
    shape, wkb = held.get(schema.geometry), None
    if shape is not None and shape.children:
        wkb = read_gml(shape, crs, schema.geometry_type.startswith("Multi"))
    own = {name: held[name].text.strip() if name in held else "" for name in (UUID, VER, SET)}
    if schema.guarded and not (own[UUID] and own[VER].isdigit()):
        raise ValueError(f"{UUID}, {VER}")
    ver = int(own[VER]) if own[VER].isdigit() else 0
    return Feature(identity, own[UUID].lower(), ver, own[SET].lower(), values, wkb)


def _value(element: Optional[Element], field: Field) -> Any:
    if element is None or element.attributes.get("nil") in ("true", "1"):
        return None
    text = element.text
    if field.type == TEXT:
        return text
    text = text.strip()
    if not text:
        return None
    if field.type == DATE:
        return text[:LONGEST_DATE]
    number = int(text) if field.type == INTEGER else float(text)
    if field.type == REAL and not math.isfinite(number):
        raise ValueError(f"{field.name} = {text}")
    return number
