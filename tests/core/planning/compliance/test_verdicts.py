from shanhe.core.planning.compliance import Verdict, worst

PASSED, NOTICE, UNDETERMINED, FAIL = Verdict


def test_ids_are_the_published_ones():
    assert [verdict.value for verdict in Verdict] == ["pass", "notice", "undetermined", "fail"]


def test_the_worst_verdict_wins():
    assert worst([PASSED, NOTICE, PASSED]) is NOTICE
    assert worst([NOTICE, UNDETERMINED]) is UNDETERMINED
    assert worst([UNDETERMINED, FAIL, PASSED]) is FAIL
    assert worst([]) is PASSED
