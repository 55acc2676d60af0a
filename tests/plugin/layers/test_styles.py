import pytest
from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize

from shanhe.core.standards.classes import land_classes
from shanhe.plugin.layers.styles import apply_style, guess_theme, style_for

PADDY, ROAD = (245, 248, 220), (173, 173, 173)


def squares(name, field, values, side=100):
    """One square a value, from left to right."""
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:4526&field={field}:string", name, "memory")
    features = []
    for number, value in enumerate(values):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([value])
        left = number * side
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, 0, left + side, side)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def drawn(layer, width):
    """Draw the layer's extent `width` pixels wide, as the canvas would at that scale."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    extent = layer.extent()
    settings.setOutputSize(QSize(width, max(1, round(width * extent.height() / extent.width()))))
    settings.setExtent(extent)
    settings.setDestinationCrs(layer.crs())
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage(), settings.scale()


def colour(image, x, y):
    pixel = image.pixelColor(x, y)
    return (pixel.red(), pixel.green(), pixel.blue())


@pytest.mark.parametrize(
    ("fields", "name", "theme"),
    [
        (["DLBM", "CZCSXM"], "DLTB", "survey"),
        (["DLBM", "QSXZ"], "YJJBNT", "permanent_farmland"),
        (["DLBM"], "永久基本农田(2023)", "permanent_farmland"),
        (["DLBM", "YJJBNTMJ"], "copy", "permanent_farmland"),
        (["YDYHFLDM"], "app:GHYDYH", "land_use"),
        (["ydyhfldm"], "layer1", "land_use"),
        (["GHFQDM"], "CZKFBJ", "urban_boundary"),
        (["GHFQDM"], "layer1", "plan_zone"),
        (["YFXDJ"], "x", "geohazard"),
        (["LHLX"], "x", "ecological_redline"),
        (["XMDM", "XMMC"], "x", "site"),
        (["NAME"], "DLTB", ""),  # no field to colour by
        (["NAME"], "roads", ""),
    ],
)
def test_the_theme_is_guessed_from_name_and_fields(fields, name, theme):
    assert guess_theme(fields, name) == theme


def test_parcels_are_drawn_in_the_official_colours(qgis_app):
    layer = squares("DLTB", "YDYHFLDM", ["0101", "1202"])
    assert apply_style(layer)
    image, _ = drawn(layer, 200)
    assert (colour(image, 50, 50), colour(image, 150, 50)) == (PADDY, ROAD)


@pytest.mark.parametrize(("width", "outlined"), [(60, False), (400, True)])
def test_outlines_appear_at_large_scales_only(qgis_app, width, outlined):
    layer = squares("GHYDYH", "YDYHFLDM", ["0101"] * 2, side=300)
    apply_style(layer)
    image, scale = drawn(layer, width)
    assert (scale <= 10_000) == outlined
    column = [colour(image, x, image.height() // 2) for x in range(width // 2 - 3, width // 2 + 3)]
    assert (set(column) != {PADDY}) == outlined


def test_only_the_classes_present_are_listed(qgis_app):
    layer = squares("GHYDYH", "YDYHFLDM", ["1207v", "0101", "9999", None])
    apply_style(layer)
    labels = [category.label() for category in layer.renderer().categories()]
    assert labels == ["0101 水田", "1207v 城镇村道路用地", "Other values"]
    assert not layer.labelsEnabled()


def test_given_codes_are_taken_as_they_are(qgis_app):
    renderer = style_for("survey", codes=["0101", "08H2"])
    assert [category.value() for category in renderer.categories()][:2] == ["0101", "08H2"]


def test_without_codes_every_class_is_listed(qgis_app):
    assert len(style_for("land_use").categories()) == len(land_classes()) + 1


def test_a_value_that_is_no_class_is_still_seen(qgis_app):
    layer = squares("GHYDYH", "YDYHFLDM", ["9999"])
    apply_style(layer)
    assert colour(drawn(layer, 100)[0], 50, 50) == (225, 225, 225)


def test_a_zone_takes_the_symbol_of_the_zone_above(qgis_app):
    labels = [one.label() for one in style_for("plan_zone", codes=["411", "610"]).categories()]
    assert labels == ["411 城镇集中建设区", "610 海洋发展区", "Other values"]


@pytest.mark.parametrize(
    ("name", "field", "inside", "edge"),
    [
        ("STBHHX", "LHLX", (156, 212, 128), (255, 0, 0)),
        ("CZKFBJ", "GHFQDM", (255, 255, 255), (255, 0, 255)),
        ("XMHX", "XMDM", (255, 255, 255), (0, 0, 0)),
    ],
)
def test_control_lines(qgis_app, name, field, inside, edge):
    layer = squares(name, field, ["410"])
    assert apply_style(layer)
    image, _ = drawn(layer, 200)
    assert colour(image, 100, 100) == inside
    assert colour(image, 0, 100) == edge


def test_farmland_is_hatched(qgis_app):
    layer = squares("永久基本农田", "YJJBNTTBBH", ["1"])
    apply_style(layer)
    assert isinstance(layer.renderer(), QgsSingleSymbolRenderer)
    image, _ = drawn(layer, 200)
    seen = {colour(image, x, 100) for x in range(20, 180)}
    assert (255, 255, 255) in seen
    assert len(seen) > 1


def test_other_layers_stay_as_they_are(qgis_app):
    layer = squares("roads", "NAME", ["a"])
    before = layer.renderer()
    assert not apply_style(layer)
    assert layer.renderer() is before
    points = QgsVectorLayer("Point?field=DLBM:string", "DLTB", "memory")
    assert not apply_style(points)


def test_a_legend_keeps_the_order_of_the_table(qgis_app):
    renderer = style_for("geohazard", codes=["中", "低", "高"])
    assert [one.value() for one in renderer.categories()][:3] == ["高", "中", "低"]
