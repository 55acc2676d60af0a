"""The delivery: its folders, the database inside, the table and the file of metadata."""

from __future__ import annotations

import html
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from string import Template
from typing import Any, List, Sequence

from ...errors import Problem
from ...geometry.ellipsoid import surface_of
from ..quality.columns import Column, FieldFound
from ..quality.database import LayerData
from ..quality.standard import Standard
from .building import Built, Options
from .writing import ENDINGS

FOLDERS = ("1矢量数据", "2栅格图件", "3规划表格", "4规划文本", "5元数据", "6其他")
TABLE, LONGEST = "meta_VectorData", 254
FORBIDDEN = '<>:"/\\|?*'
METADATA = Path(__file__).parent / "metadata.xml"
FORMATS = {"GPKG": "GeoPackage", "OpenFileGDB": "File Geodatabase"}
FIELDS = (
    "data_id",
    "resource_id",
    "data_name",
    "data_alias",
    "data_format",
    "geometry_type",
    "wkid",
    "coordinate_unit",
    "product_date",
    "update_date",
    "source_currency",
    "integrity",
    "score",
    "quality_evaluation",
)


@dataclass(frozen=True)
class Package:
    """A delivery's name and its folders below `parent`."""

    parent: Path
    name: str

    @property
    def root(self) -> Path:
        """The delivery's own folder."""
        return self.parent / self.name

    def database(self, format: str) -> Path:
        """Return where the database lies."""
        return self.root / FOLDERS[0] / f"{self.name}{ENDINGS[format]}"

    @property
    def metadata(self) -> Path:
        """Where the metadata file lies."""
        return self.root / FOLDERS[4] / f"{self.name}.xml"

    def make(self) -> None:
        """Create the folders; PDB-22 where the delivery is there already."""
        if self.root.exists():
            raise Problem("PDB-22", file=str(self.root))
        try:
            for folder in FOLDERS:
                (self.root / folder).mkdir(parents=True)
        except OSError as error:
            raise Problem("PDB-21", file=str(self.root), reason=str(error)) from error


def package_of(parent: str, options: Options, standard: Standard) -> Package:
    """Return the delivery that the standard names so; PDB-09 for a name no file system takes."""
    row = standard.packages_table.by("package")[options.package]
    name = row["folder"].format(code=options.code, name=options.name)
    if not options.name or any(sign in name for sign in FORBIDDEN):
        raise Problem("PDB-09", name=options.name)
    return Package(Path(parent), name)


def metadata_table(built: Built, options: Options, format: str, year: int) -> LayerData:
    """Return the table that describes every layer, a row each."""
    rows = [_row(layer, at, built, options, format, year) for at, layer in enumerate(built.layers)]
    fields = tuple(FieldFound(name, "text", LONGEST) for name in FIELDS)
    columns = {
        one.name.upper(): Column(one, [row[place] for row in rows])
        for place, one in enumerate(fields)
    }
    fids = list(range(1, len(rows) + 1))
    upper = TABLE.upper()
    return LayerData(upper, TABLE, "", "none", "", fields, fids, columns, [None] * len(rows))


def _row(
    layer: LayerData, at: int, built: Built, options: Options, format: str, year: int
) -> List[Any]:
    today = date.today().isoformat()  # noqa: DTZ011 (the planner's own day)
    faults = sum(one.layer == layer.name for one in built.faults)
    source = built.sources.get(layer.name, "–")
    unit = "m" if surface_of(options.crs).projected else "°"
    authority, _, code = options.crs.rpartition(":")
    return [
        f"{options.code}{at + 1:04d}",
        f"{options.code}-{layer.name}",
        layer.name,
        source,
        FORMATS[format],
        layer.kind,
        code if authority.isalpha() else "",  # a CRS that only its WKT describes has none
        unit,
        str(year),
        today,
        str(year),
        f"{len(layer)}",
        "",
        f"{faults}",
    ]


def write_metadata(package: Package, options: Options, layers: Sequence[LayerData]) -> None:
    """Write the metadata file (after ISO 19115, as XML); PDB-21 if it cannot be written."""
    named = "".join(f"<layer>{html.escape(one.name)}</layer>" for one in layers)
    text = Template(METADATA.read_text(encoding="utf-8")).substitute(
        title=html.escape(package.name),
        code=html.escape(options.code),
        crs=html.escape(options.crs),
        day=date.today().isoformat(),  # noqa: DTZ011 (the planner's own day)
        layers=named,
    )
    try:
        package.metadata.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Problem("PDB-21", file=str(package.metadata), reason=str(error)) from error
