"""The unstructured resources of the demo county: PDF, spreadsheets, pictures, sound, a page."""

from __future__ import annotations

import html
import math
import struct
import wave
from pathlib import Path
from string import Template
from typing import Any, Iterable, Sequence

import matplotlib as mpl
import numpy as np
from matplotlib import font_manager
from matplotlib.figure import Figure
from osgeo import ogr

from .picture import Picture

FONT = "WenQuanYi Micro Hei"
LABEL = "合成数据 synthetic · 仅供演示"
A4 = (8.27, 11.69)  # inches
DPI = 110
RATE, TONES = 8000, (262, 330, 392, 523)  # Hz
STAMP = {"Creator": "Shanhe demo county", "Producer": None, "CreationDate": None}


def write_pdf(
    path: Path,
    title: str,
    lines: Sequence[str],
    table: Sequence[Sequence[Any]],
    picture: Picture,
    searchable: bool = True,
) -> None:
    """Write one A4 page: title, text, a table whose first row is its head, and a map.

    `searchable` embeds the font as a whole, so that readers find Chinese words; it takes longer.
    """
    kind = 42 if searchable else 3
    with mpl.rc_context(
        {"font.family": _font(), "axes.unicode_minus": False, "pdf.fonttype": kind}
    ):
        figure = Figure(figsize=A4)
        figure.text(0.08, 0.955, title, size=17, weight="bold")
        figure.text(0.08, 0.935, LABEL, size=9, color="#a02020")
        figure.text(0.08, 0.915, "\n".join(lines), size=10, va="top", linespacing=1.7)
        _draw_table(figure, table)
        _draw_map(figure, picture, (0.08, 0.05, 0.84, 0.46))
        figure.savefig(path, format="pdf", dpi=DPI, metadata=STAMP | {"Title": title})


def write_picture(path: Path, title: str, picture: Picture) -> None:
    """Write a map picture as PNG or JPEG, by the ending of `path`."""
    with mpl.rc_context({"font.family": _font()}):
        figure = Figure(figsize=(7.5, 9.5))
        figure.text(0.05, 0.96, f"{title} · {LABEL}", size=12)
        _draw_map(figure, picture, (0.1, 0.05, 0.86, 0.89))
        plain = {"metadata": {"Software": None}} if path.suffix == ".png" else {}
        figure.savefig(path, dpi=120, **plain)


def _font() -> str:
    """Return the Chinese font, or the default one where it is not installed."""
    known = {font.name for font in font_manager.fontManager.ttflist}
    return FONT if FONT in known else "DejaVu Sans"


def _draw_map(figure: Figure, picture: Picture, place: Sequence[float]) -> None:
    west, south, east, north = picture.extent
    axes = figure.add_axes(place)
    axes.imshow(picture.pixels, extent=(west, east, south, north), interpolation="nearest")
    axes.ticklabel_format(style="plain", useOffset=False)
    axes.tick_params(labelsize=6)
    axes.locator_params(nbins=4)
    axes.set_xlabel("EPSG:4527 (m)", size=7)


def _draw_table(figure: Figure, rows: Sequence[Sequence[Any]]) -> None:
    if not rows:
        return
    axes = figure.add_axes((0.08, 0.55, 0.84, 0.26))
    axes.axis("off")
    cells = [[str(cell) for cell in row] for row in rows]
    table = axes.table(cells[1:], colLabels=cells[0], loc="upper center", cellLoc="center")
    table.auto_set_font_size(False)
    table.set_fontsize(8)
    table.scale(1, 1.15)


def write_workbook(path: Path, sheet: str, head: Sequence[str], rows: Iterable[Any]) -> None:
    """Write one sheet as XLSX; numbers stay numbers."""
    path.unlink(missing_ok=True)
    book = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
    layer = book.CreateLayer(sheet)
    kept = [list(row) for row in rows]
    for number, name in enumerate(head):
        is_text = isinstance(kept[0][number], str)
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString if is_text else ogr.OFTReal))
    for row in kept:
        feature = ogr.Feature(layer.GetLayerDefn())
        for number, value in enumerate(row):
            feature.SetField(number, value)
        layer.CreateFeature(feature)
    del layer
    del book


def write_sound(path: Path) -> None:
    """Write four tones as a WAV file: a stand-in for the recording of a meeting."""
    time = np.arange(RATE) / RATE
    fade = np.minimum(1, 12 * np.minimum(time, time[::-1]))
    tones = [np.sin(math.tau * tone * time) * fade for tone in TONES]
    samples = np.round(np.concatenate(tones) * 12_000).astype("<i2")
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())


def write_video(path: Path, frames: Sequence[bytes], size: tuple[int, int], rate: int = 4) -> None:
    """Write JPEG frames as a Motion-JPEG AVI (RIFF), `rate` pictures a second."""
    width, height = size
    head = struct.pack(
        "<14I", 1_000_000 // rate, 0, 0, 16, len(frames), 0, 1, 0, width, height, 0, 0, 0, 0
    )
    stream = b"vidsMJPG" + struct.pack(
        "<IHH8I4H", 0, 0, 0, 0, 1, rate, 0, len(frames), 0, 0xFFFFFFFF, 0, 0, 0, width, height
    )
    bitmap = struct.pack("<IiiHH4sIiiII", 40, width, height, 1, 24, b"MJPG", 0, 0, 0, 0, 0)
    streams = _listed(b"strl", _chunk(b"strh", stream) + _chunk(b"strf", bitmap))
    header = _listed(b"hdrl", _chunk(b"avih", head) + streams)
    index, offset = b"", 4
    for frame in frames:
        index += b"00dc" + struct.pack("<III", 16, offset, len(frame))
        offset += 8 + len(frame) + len(frame) % 2
    movie = _listed(b"movi", b"".join(_chunk(b"00dc", frame) for frame in frames))
    body = b"AVI " + header + movie + _chunk(b"idx1", index)
    path.write_bytes(b"RIFF" + struct.pack("<I", len(body)) + body)


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def _listed(name: bytes, content: bytes) -> bytes:
    return _chunk(b"LIST", name + content)


def write_page(path: Path, title: str, rows: Iterable[Sequence[Any]]) -> None:
    """Write a small web page with a table."""
    template = Template((Path(__file__).parent / "iso" / "page.html").read_text(encoding="utf-8"))
    lines = "".join(
        "<tr>" + "".join(f"<td>{html.escape(str(cell))}</td>" for cell in row) + "</tr>\n"
        for row in rows
    )
    text = template.substitute(title=html.escape(title), label=LABEL, rows=lines)
    path.write_text(text, encoding="utf-8")
