"""What a WFS promises to who edits through it: read from its capabilities and schemas."""

from __future__ import annotations

from typing import Optional

from .....core.errors import Problem
from .....core.feedback import Feedback
from ....i18n import tr
from ....net import NodeSession
from ....nodes.profiles import Endpoint
from ...tiers import UNFIT, A, B, C, Tier, tier
from .receipts import RECEIPTS, receipt_schema
from .schema import SUITE, FeatureSchema
from .service import FeatureType, WfsService

MOST_LAYERS = 50
"""So many are described; a service with more is judged by the first."""


def assess(session: NodeSession, endpoint: Endpoint, feedback: Optional[Feedback]) -> Tier:
    """Return the tier that all layers of the service reach; problems of the network and of XML."""
    service = WfsService(session, endpoint.url, feedback)
    if "Transaction" not in service.offered.operations:
        return tier(UNFIT, tr("The feature service offers no transactions: it is for reading."))
    schemas = _polygon_layers(service)
    if not schemas:
        return tier(UNFIT, tr("The feature service has no layer of polygons that can be edited."))
    plain = [one for one in schemas if not one.guarded]
    if plain:
        return tier(C, _why_plain(plain))
    if receipt_schema(service) is None:
        told = tr("The layers keep versions, but no receipts are published (feature type {name}).")
        return tier(B, told.format(name=RECEIPTS))
    told = tr("Layers that keep versions, with published receipts: {count}.")
    return tier(A, told.format(count=len(schemas)), reviews=False)


def _polygon_layers(service: WfsService) -> list[FeatureSchema]:
    """Return the layers that working copies can be made of; others are left alone."""
    described = (_described(service, layer) for layer in service.offered.types[:MOST_LAYERS])
    return [schema for schema in described if schema is not None]


def _described(service: WfsService, layer: FeatureType) -> Optional[FeatureSchema]:
    try:
        return service.schema(layer)
    except Problem as problem:
        if problem.code != "EDIT-24":
            raise
    return None


def _why_plain(plain: list[FeatureSchema]) -> str:
    if not all(schema.atomic for schema in plain):
        return tr(
            "It is QGIS Server, which takes the actions of a transaction one by one: if one fails, "
            "the others stay."
        )
    missing = [name for name in SUITE if any(name not in schema.suite for schema in plain)]
    told = tr("Layers without the columns {columns}: {layers}.")
    names = ", ".join(schema.name for schema in plain)
    return told.format(columns=", ".join(missing), layers=names)
