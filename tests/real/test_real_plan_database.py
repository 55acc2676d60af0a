"""The check on tables of a real PostGIS, as loaded layers."""

from qgis.core import QgsDataSourceUri, QgsProcessingFeedback, QgsVectorLayer

from shanhe.plugin.quality.run import Asked, check

TABLE = """
    CREATE TABLE ghfq (fid serial PRIMARY KEY, bsm varchar(18), ysdm varchar(10), ghfqdm varchar(3),
                       ghfqmc varchar(50), mj numeric(15, 2), geom geometry(MultiPolygon, 4527));
    INSERT INTO ghfq (bsm, ysdm, ghfqdm, ghfqmc, mj, geom) VALUES
        ('350821003000000001', '2090020610', '100', '生态保护区', 10000,
         ST_Multi(ST_MakeEnvelope(39500000, 2850000, 39500100, 2850100, 4527))),
        ('350821003000000002', '2090020610', '410', '生态保护区', 10000,
         ST_Multi(ST_MakeEnvelope(39500095, 2850000, 39500195, 2850100, 4527)));
"""


def table(postgis, name):
    uri = QgsDataSourceUri()
    mode = QgsDataSourceUri.decodeSslMode("disable")
    uri.setConnection("127.0.0.1", str(postgis.info.port), "postgres", "tester", "", mode)
    uri.setDataSource("public", name, "geom", "", "fid")
    layer = QgsVectorLayer(uri.uri(False), "zones of the county", "postgres")
    assert layer.isValid()
    return layer


def test_tables_of_postgis_are_checked_as_layers(postgis, qgis_app):
    with postgis.cursor() as cursor:
        cursor.execute(TABLE)
    outcome = check(Asked(layers=[table(postgis, "ghfq")], package="county"),
                    QgsProcessingFeedback())  # fmt: skip
    layer = outcome.database.layers["GHFQ"]  # by the table's name, not the layer's
    assert [(one.name, one.kind, one.length) for one in layer.fields] == [
        ("bsm", "text", 18), ("ysdm", "text", 10), ("ghfqdm", "text", 3), ("ghfqmc", "text", 50),
        ("mj", "real", 15),
    ]  # fmt: skip
    found = {one.rule.id: one.findings for one in outcome.results if one.findings}
    assert [one.problem.values["wanted"] for one in found["names"]] == ["城镇集中建设区"]
    assert [round(one.measured) for one in found["overlaps"]] == [500]  # 5 m × 100 m
    assert "identifiers" not in found
    assert outcome.with_state("broken") == []
