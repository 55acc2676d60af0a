"""Times are written as the reader's locale writes them, whatever the system's C locale."""

from datetime import datetime

import pytest


@pytest.fixture
def reader(qgis_app):
    from qgis.PyQt.QtCore import QLocale

    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("locale", "beginning"),
    [("zh_CN", "2026/11/3 "), ("en_GB", "03/11/2026 "), ("de_DE", "03.11.26 ")],
)
def test_date_and_time_follow_the_locale(reader, locale, beginning):
    from shanhe.ui.moments import clock_text, moment_text

    reader(locale)
    moment = datetime(2026, 11, 3, 9, 5, 7).astimezone()
    assert moment_text(moment).startswith(beginning)
    assert clock_text(moment) in moment_text(moment)
    assert "05" in clock_text(moment)
