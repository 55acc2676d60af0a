"""A GeoPackage as the place of the data: one writer, readers that it never blocks."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from .layers import EditLayer, edit_layers
from .reader import Reader
from .receiving import Received
from .review_table import ReviewTable
from .store import Part, Submitter
from .tables import Known
from .writer import Writer


class GeoPackageStore:
    """The data in the GeoPackage `path`, prepared by `node.prepare`."""

    def __init__(self, path: Path) -> None:
        self.path, self.writer, self.reviews = path, Writer(path), ReviewTable(path)
        self._layers = edit_layers(path)

    def layers(self) -> dict[str, EditLayer]:
        """Return the layers; their schemas stay while the node runs."""
        return self._layers

    def epoch(self) -> str:
        """Return the identity of this state of the data."""
        with Reader(self.path) as reader:
            return reader.epoch()

    def required(self) -> list[str]:
        """Return the layers whose sets need an approval."""
        return self.reviews.required()

    def summary(self, layer: EditLayer) -> dict[str, Any]:
        """Return `count`, `extent`, `version` and `epoch` of a layer."""
        with Reader(self.path) as reader:
            version, epoch = reader.version(layer), reader.epoch()
            return {**reader.summary(layer), "version": version, "epoch": epoch}

    def features(self, layer: EditLayer, filters: dict[str, Any]) -> dict[str, Any]:
        """Return a page of features from one snapshot."""
        with Reader(self.path) as reader:
            features, following = reader.features(layer, **filters)
            content = {
                "features": features,
                "next": following,
                "version": reader.version(layer),
                "epoch": reader.epoch(),
            }
            if filters["since"] is not None:
                content["deleted"] = reader.deleted(layer, filters["since"])
            return content

    def authors(self, layer: EditLayer, uuids: list[str]) -> list[dict[str, Any]]:
        """Return who made the present versions of features, as far as receipts tell."""
        with Reader(self.path) as reader:
            return reader.authors(layer, uuids)

    def receipt(self, change_set: str) -> dict[str, Any] | None:
        """Return the receipt of a change set, None if there is none."""
        with Reader(self.path) as reader:
            return reader.receipt(change_set)

    def apply(self, sent: Received, parts: list[Part], by: Submitter) -> None:
        """Apply a set; where a repeated request was faster, its receipt answers both."""
        with suppress(Known):
            self.writer.apply(sent.given, parts, by)

    def revoke(self, change_set: str, by: Submitter) -> None:
        """Set a fence; a receipt that is there already says what became of the set."""
        with suppress(Known):
            self.writer.revoke(change_set, by)
