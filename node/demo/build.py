"""Build the demo county into a folder that a reference node can serve."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any, Callable, Optional

import numpy as np
import scipy
import shapely
from osgeo import gdal

from .frame import DEFAULT_PARCELS, make_frame
from .layers import all_layers
from .rasters import write_rasters
from .resources import Catalogue
from .sites import TEXT_SITE, coordinate_text, site_layer, truth
from .statistics import make_statistics
from .store import write_layers
from .survey import survey_columns
from .zoning import make_plan

DEFAULT_SEED = 350_821
FEWEST = 200
Say = Callable[[str], None]


def build(
    folder: Path,
    parcels: int = DEFAULT_PARCELS,
    seed: int = DEFAULT_SEED,
    say: Optional[Say] = None,
) -> dict[str, Any]:
    """Build the county into `folder` and return what `build.json` says of it.

    `parcels` is the exact number of features in DLTB (at least 200). The same `seed` gives the
    same attributes and geometries, byte for byte. `say` hears each step.
    """
    if parcels < FEWEST:
        raise ValueError(f"a county needs at least {FEWEST} parcels, not {parcels}")
    started, tell = time.monotonic(), say or (_silent)
    folder = Path(folder)
    (folder / "files").mkdir(parents=True, exist_ok=True)
    (folder / "records").mkdir(exist_ok=True)
    tell("terrain, lines and parcels")
    frame = make_frame(parcels, seed)
    tell("attributes and plan")
    survey = survey_columns(frame)
    layers = all_layers(frame, survey, make_plan(frame))
    layers.append(site_layer(frame.blocks))
    tell("terrain and precipitation")
    write_rasters(folder / "rasters", frame.region, frame.terrain)
    tell("county.gpkg")
    write_layers(folder / "county.gpkg", layers)
    text_site = next(block for block in frame.blocks if block.project.code == TEXT_SITE)
    (folder / "files" / "site5.txt").write_bytes(coordinate_text(text_site).encode("gbk"))
    _write_json(folder / "truth.json", truth(frame.blocks))
    tell("documents and records")
    figures = make_statistics(frame, survey["TBMJ"], seed)
    records = Catalogue(folder, frame, layers, figures).write()
    tell("versions for editing")
    _prepare(folder / "county.gpkg", seed)
    counts = {layer.name: len(layer.shapes) for layer in layers}
    report = _report(parcels, seed, counts, started) | {"records": records}
    _write_json(folder / "build.json", report)
    return report


def _silent(_text: str) -> None:
    """Say nothing."""


def _prepare(path: Path, seed: int) -> None:
    from shanhe.node.prepare import prepare

    prepare(path, seed=seed)


def _report(parcels: int, seed: int, counts: dict[str, int], started: float) -> dict[str, Any]:
    return {
        "synthetic": True,
        "parcels": parcels,
        "seed": seed,
        "layers": counts,
        "seconds": round(time.monotonic() - started, 1),
        "versions": {
            "python": sys.version.split()[0],
            "numpy": np.__version__,
            "scipy": scipy.__version__,
            "shapely": shapely.__version__,
            "geos": shapely.geos_version_string,
            "gdal": gdal.__version__,
        },
    }


def _write_json(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
