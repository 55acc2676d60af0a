"""The algorithm ellipsoidalarea, run as QGIS runs it."""

from __future__ import annotations

import pytest
from qgis.core import (
    NULL,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorLayer,
)

PARCELS = {
    # A 400 m square and a 1500 m square in zone 39 and their areas by the national formula.
    "POLYGON((39436000 2836000, 39436351.03302476 2836191.7702154415, 39436159.262809314 "
    "2836542.8032401977, 39435808.229784556 2836351.0330247562, 39436000 2836000))": 159983.86,
    "POLYGON((39436000 2836000, 39437316.373842835 2836719.138307906, 39436597.23553493 "
    "2838035.5121507416, 39435280.86169209 2837316.3738428354, 39436000 2836000))": 2249774.61,
}
BOW_TIE = (
    "POLYGON((39436000 2836000, 39436400 2836400, 39436400 2836000, 39436000 2836400, "
    "39436000 2836000))"
)


def parcels(*shapes):
    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:4527&field=BSM:string&field=TBMJ:double", "t", "memory"
    )
    for number, wkt in enumerate(shapes):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"P{number}", 1.0])
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeatures([feature])
    return layer


def run(provider, layer, **more):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    given = {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT", **more}
    results, fine = provider.algorithm("ellipsoidalarea").create().run(given, context, feedback)
    if not fine:
        return None, [], feedback.textLog()
    output = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
    rows = [[field.name() for field in output.fields()]]
    rows += [feature.attributes() for feature in output.getFeatures()]
    return results, rows, feedback.textLog()


def test_areas_replace_the_field_and_are_summed(provider):
    results, rows, _ = run(provider, parcels(*PARCELS))
    assert rows == [["BSM", "TBMJ"], ["P0", 159983.86], ["P1", 2249774.61]]
    assert results["SUM"] == 2409758.47
    assert results["MISSING"] == 0


def test_a_new_field_with_other_decimals(provider):
    _, rows, _ = run(provider, parcels(next(iter(PARCELS))), FIELD="MJ", DECIMALS=4)
    assert rows == [["BSM", "TBMJ", "MJ"], ["P0", 1.0, 159983.8634]]


def test_longest_edge_divides_edges(provider):
    _, rows, _ = run(provider, parcels(*PARCELS), LONGEST_EDGE=20, DECIMALS=3)
    assert [row[1] for row in rows[1:]] == [159983.863, 2249774.622]


def test_a_control_total_is_met_to_the_cent(provider):
    results, rows, _ = run(provider, parcels(*PARCELS), CONTROL=2409760)
    assert results["SUM"] == 2409760
    # 1.53 m² more, shared 0.10 to 1.43
    assert [row[1] for row in rows[1:]] == [pytest.approx(159983.96), pytest.approx(2249776.04)]


def test_bad_features_stay_without_area_and_are_named(provider):
    first = next(iter(PARCELS))
    results, rows, log = run(provider, parcels(first, BOW_TIE, None))
    assert [row[1] for row in rows[1:]] == [159983.86, NULL, NULL]
    assert (results["SUM"], results["MISSING"]) == (159983.86, 2)
    assert "Feature 2 has an invalid geometry" in log
    assert "Feature 3 has no geometry" in log


def test_a_control_total_is_refused_with_bad_features(provider):
    results, _, log = run(provider, parcels(next(iter(PARCELS)), BOW_TIE), CONTROL=5)
    assert results is None
    assert "1 features have no usable polygon (feature 2)" in log
