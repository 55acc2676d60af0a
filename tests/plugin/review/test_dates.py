"""The date of a layer's data: the survey's year, else the catalogue's date, else an attribute's."""

import pytest
from qgis.core import QgsDateTimeRange, QgsFeature, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, Qt

from shanhe.plugin.review.dates import data_date, newest_values


def layer(time, **values):
    made = QgsVectorLayer(
        "None?" + "&".join(f"field={name}:string" for name in values), "x", "memory"
    )
    for row in zip(*values.values()):
        feature = QgsFeature(made.fields())
        feature.setAttributes(list(row))
        made.dataProvider().addFeature(feature)
    if time:
        moment = QDateTime.fromString(time, Qt.DateFormat.ISODate)
        metadata = made.metadata()
        extent = metadata.extent()
        extent.setTemporalExtents([QgsDateTimeRange(moment, moment)])
        metadata.setExtent(extent)
        made.setMetadata(metadata)
    return made


@pytest.mark.parametrize(
    ("time", "values", "date"),
    [
        ("2024-04-30", {"SJNF": ["2022", "2023", None]}, "2023"),
        ("2024-04-30", {"PZRQ": ["2016-01-01"]}, "2024-04-30"),
        ("", {"PZRQ": ["2016-01-01", "2020-05-01"]}, "2020-05-01"),
        ("", {"SJNF": [None], "GXSJ": ["2019"]}, "2019"),
        ("", {"X": ["1"]}, ""),
    ],
)
def test_what_is_taken_as_the_date(qgis_app, time, values, date):
    given = layer(time, **values)
    assert data_date(given, newest_values(given)) == date
