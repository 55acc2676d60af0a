"""How compared sites are drawn: by rank, in colours that the colour-blind tell apart."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsCategorizedSymbolRenderer, QgsFillSymbol, QgsRendererCategory

from ..i18n import tr

RANKS = ((0, 158, 115), (86, 180, 233), (240, 228, 66), (230, 159, 0), (204, 121, 167))
FURTHER, VETOED = (170, 170, 170), (213, 94, 0)
NO_RANK = 0  # of a vetoed site in the layer's field


def colour_of(rank: Optional[int]) -> tuple[int, int, int]:
    """Return the colour of a rank; None is a vetoed site."""
    if not rank:
        return VETOED
    return RANKS[rank - 1] if rank <= len(RANKS) else FURTHER


def rank_renderer(field: str, ranks: list[int]) -> QgsCategorizedSymbolRenderer:
    """Return a renderer by rank, the best first in the legend and vetoed sites last."""
    order = sorted(set(ranks), key=lambda rank: (rank == NO_RANK, rank))
    categories = [
        QgsRendererCategory(rank, _symbol(rank), rank_label(rank or None)) for rank in order
    ]
    return QgsCategorizedSymbolRenderer(field, categories)


def rank_label(rank: Optional[int]) -> str:
    """Return what the legend says of a rank."""
    return tr("Vetoed") if not rank else tr("Rank {rank}").format(rank=rank)


def style_ranks(layer: Any) -> None:
    """Draw a result layer by its field RANK."""
    place = layer.fields().lookupField("RANK")
    layer.setRenderer(rank_renderer("RANK", [int(v) for v in layer.uniqueValues(place)]))


def _symbol(rank: int) -> QgsFillSymbol:
    colour = ",".join(map(str, colour_of(rank)))
    return QgsFillSymbol.createSimple(
        {"color": colour, "outline_color": "60,60,60", "outline_width": "0.4"}
    )
