"""The algorithm correctgcj02, run as QGIS runs it."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from shanhe.core.geometry.gcj02 import CGCS2000, GCJ02, converted

COUNTY = [(116.0, 25.5), (116.6, 25.6), (116.5, 26.0), (116.1, 25.9)]


def polygon(points):
    ring = ",".join(f"{x!r} {y!r}" for x, y in (*points, points[0]))
    return f"POLYGON(({ring}))"


def counties(move=lambda points: points, count=6):
    rows = []
    for number in range(count):
        points = np.array(COUNTY) + np.array([number % 3 * 0.7, number // 3 * 0.6])
        rows.append((polygon(move(points).tolist()), f"35082{number}"))
    return rows


def layer(rows, kind="Polygon", crs="EPSG:4490", name="layer"):
    made = QgsVectorLayer(f"{kind}?crs={crs}&field=CODE:string", name, "memory")
    for wkt, code in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes([code])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        made.dataProvider().addFeatures([feature])
    return made


def shifted(points):
    return converted(points, CGCS2000, GCJ02)


def run(provider, **given):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    given = {"OUTPUT": "TEMPORARY_OUTPUT", **given}
    results, fine = provider.algorithm("correctgcj02").create().run(given, context, feedback)
    if not fine:
        return None, [], feedback.textLog()
    output = context.takeResultLayer(results["OUTPUT"])
    return results, [one.geometry() for one in output.getFeatures()], feedback.textLog()


def test_published_points(provider):
    points = layer([("POINT(121.531541859215 31.17530398364597)", "Shanghai"),
                    ("POINT(2.3522 48.8566)", "Paris")], "Point", "EPSG:4326")  # fmt: skip
    results, found, log = run(provider, INPUT=points)
    assert found[0].asPoint().x() == pytest.approx(121.5272106, abs=1e-9)
    assert found[0].asPoint().y() == pytest.approx(31.1774276, abs=1e-9)
    assert (found[1].asPoint().x(), found[1].asPoint().y()) == (2.3522, 48.8566)
    assert results["OUTSIDE"] == 1
    assert results["MOVED"] == pytest.approx(475, abs=10)
    assert "1 points lie outside of China" in log


def test_a_projected_layer_goes_through_its_geographic_crs(provider):
    # Web Mercator x = a·λ, y = a·ln tan(π/4 + φ/2)
    x, y = np.radians([116.38404722455657, 39.91334545536069])
    mercator = 6378137.0 * x, 6378137.0 * np.log(np.tan(np.pi / 4 + y / 2))
    points = layer([(f"POINT({mercator[0]!r} {mercator[1]!r})", "")], "Point", "EPSG:3857")
    _, (found,), _ = run(provider, INPUT=points)
    back = np.degrees(found.asPoint().x() / 6378137.0)
    assert back == pytest.approx(116.377817, abs=1e-8)


def test_a_shifted_layer_is_detected_and_moved(provider, tmp_path):
    results, found, log = run(
        provider,
        INPUT=layer(counties(shifted)), KEY_FIELD="CODE",
        REFERENCE=layer(counties(), name="reference"), REFERENCE_KEY_FIELD="CODE",
        ONLY_IF_SHIFTED=True, REPORT=str(tmp_path / "shift.html"),
    )  # fmt: skip
    assert results["VERDICT"] == "shifted"
    assert results["BEFORE"] > 300
    assert results["AFTER"] < 1
    for shape, (wkt, _) in zip(found, counties()):
        assert shape.hausdorffDistance(QgsGeometry.fromWkt(wkt)) < 1e-8
    text = (tmp_path / "shift.html").read_text(encoding="utf-8")
    assert "Layer in GCJ-02, reference in CGCS2000" in text
    assert "The layer is shifted." in log


def test_without_keys_boundaries_are_compared(provider):
    results, _, _ = run(provider, INPUT=layer(counties(shifted)), REFERENCE=layer(counties()))
    assert results["VERDICT"] == "shifted"
    assert results["AFTER"] < 1


def test_a_layer_in_place_stays(provider):
    results, found, log = run(
        provider,
        INPUT=layer(counties()), KEY_FIELD="CODE",
        REFERENCE=layer(counties()), REFERENCE_KEY_FIELD="CODE",
        ONLY_IF_SHIFTED=True,
    )  # fmt: skip
    assert results["VERDICT"] == "not_shifted"
    assert results["MOVED"] == 0
    assert found[0].isGeosEqual(QgsGeometry.fromWkt(counties()[0][0]))
    assert "The layer is not shifted" in log


def test_changting_and_its_neighbours_as_a_web_map_has_them(provider, shared_data):
    path = shared_data / "county_changting_pkgs" / "changting.gpkg"
    reference = f"{path}|layername=neighbour_counties"
    _, found, _ = run(provider, INPUT=reference, FROM=0, TO=1)  # CGCS2000 → GCJ-02
    source = QgsVectorLayer(reference, "neighbours", "ogr")
    codes = [str(feature["gb"]) for feature in source.getFeatures()]
    web = layer([(shape.asWkt(12), code) for shape, code in zip(found, codes)], "MultiPolygon")
    results, _, _ = run(
        provider, INPUT=web, KEY_FIELD="CODE", REFERENCE=reference, REFERENCE_KEY_FIELD="gb",
        ONLY_IF_SHIFTED=True,
    )  # fmt: skip
    assert results["VERDICT"] == "shifted"
    # about +0.005° E and −0.002° to −0.003° N here: some 500 m
    assert 400 < results["BEFORE"] < 700
    assert results["AFTER"] < 1


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"INPUT": []}, "has no features"),
        ({"INPUT": counties(), "ONLY_IF_SHIFTED": True}, "needs a reference layer"),
        ({"INPUT": counties(), "REFERENCE": counties(count=2), "KEY_FIELD": "CODE",
          "REFERENCE_KEY_FIELD": "CODE"}, "Only 2 features have a partner"),
        ({"INPUT": counties(), "REFERENCE": counties(lambda points: points + 9)}, "no lines or"),
    ],
)  # fmt: skip
def test_wrong_input_is_refused(provider, given, told):
    layers = {key: layer(rows) for key, rows in given.items() if isinstance(rows, list)}
    results, _, log = run(provider, **{**given, **layers})
    assert results is None
    assert told in log


def test_another_datum_and_no_crs_are_refused(provider):
    for crs, told in (
        ("EPSG:4214", "neither CGCS2000 nor WGS 84"),
        ("", "no coordinate reference"),
    ):
        results, _, log = run(provider, INPUT=layer(counties(), crs=crs))
        assert results is None
        assert told in log
