from shanhe.core.planning.compliance import Verdict, worst

PASS, NOTICE, UNDETERMINED, FAIL = Verdict


def test_ids_are_the_published_ones():
    assert [verdict.value for verdict in Verdict] == ["pass", "notice", "undetermined", "fail"]


def test_the_worst_verdict_wins():
    assert worst([PASS, NOTICE, PASS]) is NOTICE
    assert worst([NOTICE, UNDETERMINED]) is UNDETERMINED
    assert worst([UNDETERMINED, FAIL, PASS]) is FAIL
    assert worst([]) is PASS
