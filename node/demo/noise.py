"""Smooth random fields: the same generator state gives the same field."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import ndimage


def field(rng: np.random.Generator, shape: tuple[int, int], wavelength: float) -> Any:
    """Return a field of mean 0 and deviation 1 that varies over `wavelength` cells."""
    coarse = tuple(int(np.ceil(side / wavelength)) + 4 for side in shape)
    lattice = rng.standard_normal(coarse)
    smooth = ndimage.zoom(lattice, wavelength, order=3)[: shape[0], : shape[1]]
    return (smooth - smooth.mean()) / smooth.std()


def fractal(
    rng: np.random.Generator, shape: tuple[int, int], wavelength: float, octaves: int
) -> Any:
    """Return octaves of `field`, each half as long and half as strong as the one before."""
    total = np.zeros(shape)
    for octave in range(octaves):
        total += field(rng, shape, wavelength / 2**octave) / 2**octave
    return total / total.std()
