"""Where the rasters of an evaluation by evidence go, and what their files say of themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Mapping, Sequence

from ...raster.output import Category, Colour, Layout

NOTHING = 0
NO_NUMBER = -3.4e38
NO_SHARE = -1.0
GREY = (150, 150, 150)


@dataclass(frozen=True)
class Written:
    """Paths of results ("" for those not wanted), colours of the layers, provenance."""

    main: str
    explained: str = ""
    deviation: str = ""
    provenance: Mapping[str, str] = field(default_factory=dict)
    colours: Sequence[Colour] = ()


def shares(written: Written) -> Layout:
    """Return the layout of numbers from 0 to 1; no value is −1."""
    return Layout(nodata=NO_SHARE, provenance=written.provenance)


def numbers(written: Written) -> Layout:
    """Return the layout of any numbers."""
    return Layout(nodata=NO_NUMBER, provenance=written.provenance)


def deciding(written: Written, names: Sequence[str]) -> Layout:
    """Return the layout of the numbers of layers, from 1 on, with their names."""
    colours = list(written.colours) or [GREY]
    named = [Category(at + 1, name, colours[at % len(colours)]) for at, name in enumerate(names)]
    return Layout(nodata=NOTHING, categories=named, provenance=written.provenance)
