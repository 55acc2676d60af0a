"""Pictures of maps: colours where they belong, furniture, and a legend that hides nothing."""

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsGeometry,
    QgsRectangle,
    QgsSingleSymbolRenderer,
)
from qgis.PyQt.QtGui import QImage

from shanhe.plugin.layers.map_image import (
    HEIGHT,
    LINE,
    STRIP,
    WIDTH,
    LegendEntry,
    around,
    map_image,
    polygon_layer,
    round_length,
)

CRS = "EPSG:4527"
FIELD = QgsGeometry.fromRect(QgsRectangle(39_500_000, 2_840_000, 39_500_100, 2_840_100))


def picture(legend=(), **texts):
    symbol = QgsFillSymbol.createSimple({"color": "200,0,0", "outline_style": "no"})
    layer = polygon_layer(CRS, [(FIELD, "a")], QgsSingleSymbolRenderer(symbol.clone()))
    extent = QgsRectangle(39_499_950, 2_839_950, 39_500_150, 2_840_150)
    entries = [LegendEntry(symbol.clone(), label) for label in legend]
    crs = QgsCoordinateReferenceSystem(CRS)
    png = map_image([layer], extent, crs, entries, (400, 400), **texts)
    assert png.startswith(b"\x89PNG")
    return QImage.fromData(png, "PNG")


def test_a_polygon_is_drawn_where_it_lies(qgis_app):
    image = picture()
    assert (image.width(), image.height()) == (400, 400)
    assert image.pixelColor(200, 200).getRgb()[:3] == (200, 0, 0)
    assert image.pixelColor(60, 200).getRgb()[:3] == (255, 255, 255)


def test_the_legend_stands_beside_the_map(qgis_app):
    image = picture(["水田"])
    assert image.width() > 400
    assert image.pixelColor(200, 200).getRgb()[:3] == (200, 0, 0)
    panel = {image.pixelColor(x, y).getRgb()[:3] for x in range(410, 480) for y in range(20, 70)}
    assert (200, 0, 0) in panel


def test_a_long_label_is_not_cut_off(qgis_app):
    image = picture(["Approved construction land of the county plan"])
    edge = {image.pixelColor(image.width() - 4, y).getRgb()[:3] for y in range(30, 80)}
    assert edge == {(255, 255, 255)}  # no letter reaches the edge
    assert image.width() > 400 + 320


def ink(image, rows):
    """How many pixels of `rows` are dark."""
    return sum(image.pixelColor(x, y).lightness() < 100 for y in rows for x in range(image.width()))


def test_title_and_note_stand_above_and_below_and_leave_the_map_as_it_is(qgis_app):
    plain, told = picture(["水田"]), picture(["水田"], title="长汀县", note="EPSG:4527")
    assert (told.width(), told.height()) == (plain.width(), STRIP + 400 + STRIP)
    assert told.copy(0, STRIP, told.width(), 400) == plain
    assert ink(told, range(STRIP)) > 100
    assert ink(told, range(STRIP + 400, told.height())) > 100


def test_a_legend_entry_without_a_symbol_is_a_heading(qgis_app):
    symbol = QgsFillSymbol.createSimple({"color": "0,0,200", "outline_style": "no"})
    layer = polygon_layer(CRS, [(FIELD, "a")], QgsSingleSymbolRenderer(symbol.clone()))
    crs = QgsCoordinateReferenceSystem(CRS)
    entries = [LegendEntry(None, "地类图斑"), LegendEntry(symbol.clone(), "水田")]
    png = map_image([layer], FIELD.boundingBox(), crs, entries, (400, 400))
    image = QImage.fromData(png, "PNG").copy(400, 0, 200, 100)
    blue = [y for y in range(100) for x in (40,) if image.pixelColor(x, y).getRgb()[2] == 200]
    assert min(blue) > 2 * LINE  # the second line of the legend
    assert ink(image, range(int(LINE) + 8, int(2 * LINE) + 8)) > 20


def test_a_margin_shows_the_surroundings():
    shown = around(QgsRectangle(0, 0, 100, 50))
    assert (shown.xMinimum(), shown.xMaximum()) == (-35, 135)
    assert shown.center().y() == 25
    assert shown.width() / shown.height() == pytest.approx(WIDTH / HEIGHT)


@pytest.mark.parametrize(
    ("longest", "chosen"), [(1.0, 1.0), (7.3, 5.0), (49, 20), (50, 50), (999, 500), (1e5, 1e5)]
)
def test_scale_bars_have_round_lengths(longest, chosen):
    assert round_length(longest) == chosen


def test_a_long_legend_entry_goes_on_in_a_second_line(qgis_app):
    def lowest(label):
        image = picture([label])
        legend = image.copy(460, 0, image.width() - 460, image.height())
        return max(y for y in range(legend.height()) if ink(legend, range(y, y + 1)))

    assert lowest("Town construction outside, " * 3) > lowest("Town construction") + LINE / 2
