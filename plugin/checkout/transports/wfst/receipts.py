"""The receipts that a prepared database publishes over WFS (see ../postgis/postgis_wfs.sql)."""

from __future__ import annotations

from typing import Any, Optional

from .....core.errors import Problem
from .....core.strict_json import strict_json
from .filters import equal
from .schema import FeatureSchema
from .service import FeatureType, WfsService

RECEIPTS = "wfs_receipt"
ID, STATUS, RECEIPT, EPOCH = "change_set_id", "status", "receipt", "epoch"
NEEDED = frozenset(
    {
        ID,
        STATUS,
        "payload_sm3",
        "n_ops",
        "layer",
        "reviewer",
        "audit_head",
        EPOCH,
        "expect",
        RECEIPT,
    }
)


def receipt_type(service: WfsService) -> Optional[FeatureType]:
    """Return the published type of receipts, None if the service has none."""
    found = [one for one in service.offered.types if one.local == RECEIPTS]
    return found[0] if len(found) == 1 else None


def receipt_schema(service: WfsService) -> Optional[FeatureSchema]:
    """Return how a receipt is written, None if none is published with all its fields."""
    kind = receipt_type(service)
    schema = service.schema(kind, spatial=False) if kind else None
    names = {field.name for field in schema.fields} if schema else set()
    return schema if names >= NEEDED else None


def receipt_of(service: WfsService, set_id: str) -> Optional[dict[str, Any]]:
    """Return the receipt of a change set, None if the node has none; EDIT-24 if it is broken."""
    kind = receipt_type(service)
    found = service.chosen(kind, equal(ID, set_id)) if kind else []
    if not found:
        return None
    held = {one.name: one.text for one in found[0].children}
    try:
        receipt = strict_json(held.get(RECEIPT, ""))
    except ValueError as error:
        raise Problem("EDIT-24", layer=RECEIPTS, reason=str(error)) from error
    if not isinstance(receipt, dict) or held.get(ID, "").lower() != set_id:
        raise Problem("EDIT-24", layer=RECEIPTS, reason=set_id)
    return receipt


def epoch_of(service: WfsService) -> str:
    """Return the epoch of the node's data, '' where no receipts are published."""
    kind = receipt_type(service)
    found = service.chosen(kind, equal(STATUS, EPOCH)) if kind else []
    held = {one.name: one.text.strip() for feature in found for one in feature.children}
    return held.get(EPOCH, "")
