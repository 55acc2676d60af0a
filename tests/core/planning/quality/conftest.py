"""What every test of the quality check shares: running the shipped rules on a small database."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from tiny_database import run


@pytest.fixture
def found():
    """Run the rules; return {rule id: [problem codes]} of those that found something."""

    def told(layers, package="survey", **more):
        outcome = run(layers, package, **more)
        broken = {one.rule.id: one.reasons for one in outcome.with_state("broken")}
        assert broken == {}
        return {
            one.rule.id: [finding.problem.code for finding in one.findings]
            for one in outcome.results
            if one.findings
        }

    return told
