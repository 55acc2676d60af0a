"""Figures of the demo county by town: areas from the parcels, the rest made up from a seed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from shanhe.core.standards.classes import survey_classes

from .frame import Frame
from .zones import Zone

HECTARE = 10_000.0
GROUPS = ("耕地", "种植园用地", "林地", "草地", "建设用地", "水域", "其他")
GROUP_OF = {"01": 0, "02": 1, "03": 2, "04": 3, "11": 5, "12": 6}
COLUMNS = ("乡镇", "面积_公顷", "耕地_公顷", "林地_公顷", "常住人口_人", "户籍人口_人",
           "生产总值_万元", "固定资产投资_万元", "粮食产量_吨")  # fmt: skip


@dataclass(frozen=True)
class Statistics:
    """Hectares by town and group of classes, and the social-economic table by town."""

    hectares: Any  # towns × GROUPS
    rows: list[tuple[Any, ...]]  # in the order of COLUMNS


def make_statistics(frame: Frame, areas: list[float], seed: int) -> Statistics:
    """Return the figures; people live where the parcels are villages and towns."""
    classes = survey_classes()
    group = np.array(
        [
            4 if classes[code].group == "建设用地" else GROUP_OF.get(code[:2], 6)
            for code in frame.dlbm
        ]
    )
    towns = frame.region.towns
    hectares = np.zeros((len(towns), len(GROUPS)))
    np.add.at(hectares, (frame.town, group), np.array(areas) / HECTARE)
    lived = np.isin(frame.zone, (Zone.TOWN, Zone.VILLAGE))
    homes = np.bincount(frame.town, np.array(areas) * lived / HECTARE, len(towns))
    rng = np.random.default_rng(seed + 1)
    people = np.round(homes * rng.uniform(55, 75, len(towns)) + 3000, -1)
    value = people * rng.uniform(4.2, 6.8, len(towns))
    rows = [
        (
            town.name, round(float(hectares[i].sum()), 2), round(float(hectares[i, 0]), 2),
            round(float(hectares[i, 2]), 2), int(people[i]), int(people[i] * 1.24),
            round(float(value[i]), 1), round(float(value[i] * 0.41), 1),
            round(float(hectares[i, 0] * 5.9), 1),
        )
        for i, town in enumerate(towns)
    ]  # fmt: skip
    return Statistics(hectares, rows)
