"""All resources of the demo county's catalogue: the files are made and the records written."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any, Callable, Sequence

import numpy as np
import shapely
from PIL import Image

from . import documents as make
from .frame import Frame
from .picture import land_use, relief
from .records import Resource, file_record, identifier, layer_record, service_record
from .statistics import COLUMNS, GROUPS, Statistics
from .store import Layer

Box = tuple[float, float, float, float]
SEAT_SIDE = 4000.0  # m
VIDEO_SIZE, VIDEO_FRAMES = (320, 240), 24


class Catalogue:
    """Writes files and records of one county into its folder."""

    def __init__(
        self, folder: Path, frame: Frame, layers: Sequence[Layer], figures: Statistics
    ) -> None:
        self.folder, self.frame, self.figures = folder, frame, figures
        self.layers = {layer.name: layer for layer in layers}
        self.map = land_use(frame)
        self.county: Box = tuple(shapely.total_bounds(frame.shapes))
        self.listed: dict[str, Any] = json.loads(
            (Path(__file__).parent / "resources.json").read_text(encoding="utf-8")
        )

    def write(self) -> int:
        """Write everything and return the number of records."""
        records = [*self._layers(), *self._files(), *self._towns(), *self._services()]
        for resource, text in records:
            path = self.folder / "records" / f"{identifier(resource)}.xml"
            path.write_text(text, encoding="utf-8")
        return len(records)

    def _layers(self) -> list[tuple[Resource, str]]:
        rows = [
            Resource(*row, box=tuple(shapely.total_bounds(self.layers[row[0]].shapes)))
            for row in self.listed["layers"]
        ]
        return [(resource, layer_record(resource)) for resource in rows]

    def _services(self) -> list[tuple[Resource, str]]:
        rows = [Resource(*row, box=self.county) for row in self.listed["services"]]
        return [(resource, service_record(resource)) for resource in rows]

    def _files(self) -> list[tuple[Resource, str]]:
        rows = [Resource(*row, box=self._box_of(row[0])) for row in self.listed["files"]]
        for resource in rows:
            writer = self._writers().get(resource.key.rpartition(".")[2])
            if writer:
                writer(self.folder / "files" / resource.key, resource)
        return [(resource, file_record(resource)) for resource in rows]

    def _box_of(self, key: str) -> Box:
        if key == "seat.jpg":
            return self._seat()
        if key == "site5.txt":
            return self.frame.blocks[-1].site().bounds
        return self.county

    def _seat(self) -> Box:
        seat = next(town for town in self.frame.region.towns if town.seat)
        return (seat.x - SEAT_SIDE, seat.y - SEAT_SIDE, seat.x + SEAT_SIDE, seat.y + SEAT_SIDE)

    def _writers(self) -> dict[str, Callable[[Path, Resource], None]]:
        return {
            "pdf": self._pdf,
            "xlsx": self._workbook,
            "png": self._picture,
            "jpg": self._picture,
            "wav": lambda path, _: make.write_sound(path),
            "avi": lambda path, _: self._video(path),
            "html": lambda path, one: make.write_page(
                path, one.title, [COLUMNS, *self.figures.rows]
            ),
        }

    def _pdf(self, path: Path, resource: Resource) -> None:
        total = self.figures.hectares.sum(axis=0)
        table = [("地类", "面积(公顷)", "比重(%)")] + [
            (name, f"{area:.2f}", f"{100 * area / total.sum():.2f}")
            for name, area in zip(GROUPS, total)
        ]
        make.write_pdf(path, resource.title, _lines(resource), table, self.map)

    def _workbook(self, path: Path, resource: Resource) -> None:
        if resource.key == "supply.xlsx":
            columns = self.layers["YPJSYD"].columns
            head = ("批文号", "项目名称", "批准日期", "地类编码", "面积_平方米")
            names = ("PWH", "XMMC", "PZRQ", "DLBM", "MJ")
            rows = list(zip(*(columns[name] for name in names)))
        else:
            kept = (0, 1, 4, 5) if resource.key == "people.xlsx" else (0, 2, 6, 7, 8)
            head = tuple(COLUMNS[at] for at in kept)
            rows = [tuple(row[at] for at in kept) for row in self.figures.rows]
        make.write_workbook(path, resource.title, head, rows)

    def _picture(self, path: Path, resource: Resource) -> None:
        picture = relief(self.frame) if resource.key == "relief.png" else self.map
        make.write_picture(path, resource.title, picture.part(resource.box))

    def _video(self, path: Path) -> None:
        """Write a flight over the map from the first town to the second."""
        start, end = (np.array((town.x, town.y)) for town in self.frame.region.towns[:2])
        frames = []
        for share in np.linspace(0, 1, VIDEO_FRAMES):
            x, y = start + (end - start) * share
            part = self.map.part((x - 4800, y - 3600, x + 4800, y + 3600))
            store = io.BytesIO()
            Image.fromarray(part.pixels).resize(VIDEO_SIZE).save(store, "JPEG", quality=80)
            frames.append(store.getvalue())
        make.write_video(path, frames, VIDEO_SIZE)

    def _towns(self) -> list[tuple[Resource, str]]:
        """Write one plan sheet for every town, with its own extent."""
        records = []
        for number, town in enumerate(self.frame.region.towns):
            box = tuple(shapely.bounds(self.layers["XZQ"].shapes[number]))
            title, *rest = (text.format(name=town.name) for text in self.listed["town"])
            resource = Resource(f"town-{town.code}.pdf", title, *rest, box=box)
            areas = self.figures.hectares[number]
            table = [("地类", "面积(公顷)")] + [(n, f"{a:.2f}") for n, a in zip(GROUPS, areas)]
            path = self.folder / "files" / resource.key
            make.write_pdf(path, title, _lines(resource), table, self.map.part(box), False)
            records.append((resource, file_record(resource)))
        return records


def _lines(resource: Resource) -> list[str]:
    return [
        resource.abstract,
        f"编制单位：{resource.organisation}　日期：{resource.date}",
        f"类别：{resource.category} / {resource.subclass}　密级：{resource.classification}",
        "本文档由程序生成，不反映任何真实地块、规划或审批。",
    ]
