from functools import partial

import pytest
from qgis.core import QgsProcessingException

from tests.processing.cases import redlinecandidates as case
from tests.processing.squares import rows_of, write
from tests.processing.told import run_tool

run = partial(run_tool, "redlinecandidates")


def test_the_case(provider, tmp_path):
    results, warnings = run(**case.parameters(tmp_path))
    case.check(results, tmp_path)
    (told,) = warnings
    assert told.startswith("important: taken were 2 features with GRADE 极重要、极重要区;")
    assert told.endswith("values: 极重要 (2), 重要 (1).")


def test_limits_not_set_are_those_of_the_table(provider, tmp_path):
    given = case.parameters(tmp_path)
    for name in ("MINIMUM", "GAP", "CORE", "RESERVE"):
        given.pop(name)
    results, _ = run(**given)
    # 67 hm² of extremely important ground are less than 1 km²: all are fragments
    assert results["CANDIDATES_HM2"] == 0
    # 70 less the town's 2 hm² and the farmland's 1 hm², and the 0.25 hm² apart
    assert results["FRAGMENTS_HM2"] == pytest.approx(67.25, abs=0.01)


def test_other_grades_can_be_taken(provider, tmp_path):
    given = case.parameters(tmp_path)
    run(**given, IMPORTANT_VALUES="极重要;重要")
    rows = rows_of(tmp_path / "candidates.gpkg", "STATUS", "CONFLICT", "AREA_HM2")
    town = sum(row[2] for row in rows if row[:2] == ("excluded", "town"))
    assert town == pytest.approx(3.0, abs=0.001)


def test_refusals(provider, tmp_path):
    given = case.parameters(tmp_path)
    with pytest.raises(QgsProcessingException, match="no feature has one of the values 高"):
        run(**given, IMPORTANT_VALUES="高")
    with pytest.raises(QgsProcessingException, match="There is no evidence"):
        run(AREA=given["AREA"], OUTPUT="memory:")
    empty = write(tmp_path / "none.gpkg", {}, [])
    with pytest.raises(QgsProcessingException, match="“none” has no usable polygon"):
        run(**{**given, "AREA": empty})
