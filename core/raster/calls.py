"""Calls of GDAL that fail quietly: what went wrong is a reason, never a line on the console."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator, List

from osgeo import gdal


@contextmanager
def listening() -> Iterator[List[str]]:
    """Yield the list that errors of GDAL in this thread go to, in the order they happen.

    GDAL raises where the host has switched its exceptions on; that is noted alike.
    """
    heard: List[str] = []

    def note(level: int, _number: int, text: str) -> None:
        if level >= gdal.CE_Failure:
            heard.append(text)

    gdal.ErrorReset()
    gdal.PushErrorHandler(note)
    try:
        yield heard
    except RuntimeError as error:
        heard.append(str(error))
    finally:
        gdal.PopErrorHandler()


def reason(heard: List[str]) -> str:
    """Return the first thing heard: what comes later mostly follows from it."""
    return heard[0] if heard else "GDAL"
