"""How the quality check words its results."""

from __future__ import annotations

from ...core.planning.quality.results import BROKEN, FAILED, NOT_RUN, PASSED, Outcome
from ...core.planning.quality.rules import ERROR, WARNING
from ..i18n import N_, tr

SEVERITIES = {ERROR: N_("error"), WARNING: N_("warning")}
STATES = {
    PASSED: N_("passed"),
    FAILED: N_("not passed"),
    NOT_RUN: N_("not run"),
    BROKEN: N_("broke off"),
}
PACKAGES = {
    "survey": N_("Land survey database (国土调查)"),
    "county": N_("County plan database"),
    "city": N_("City plan database"),
    "village": N_("Village plan database"),
    "control": N_("Use control database (用途管制)"),
}


def package_label(package: str) -> str:
    """Return the kind of database in words."""
    return tr(PACKAGES[package]) if package in PACKAGES else package


def verdict_text(outcome: Outcome) -> str:
    """Return the verdict in one sentence."""
    words = tr("The database passes: {run} rules were run, with {warnings} warnings and no error.")
    if not outcome.passed:
        words = tr(
            "The database does not pass: {errors} errors and {warnings} warnings; {failed} of "
            "{run} rules found something."
        )
    return words.format(
        run=outcome.run,
        errors=outcome.errors,
        warnings=outcome.warnings,
        failed=outcome.failed,
    )
