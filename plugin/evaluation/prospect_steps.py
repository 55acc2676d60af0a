"""Posterior probabilities in steps of the prior one, which is what makes them high or low."""

from __future__ import annotations

from math import inf

from ..i18n import N_, tr
from ..rasters.styles import RISING, Step

TIMES = (1.0, 2.0, 5.0, 10.0)
UP_TO, BETWEEN, OVER = (
    N_("up to the prior"),
    N_("{low:g}–{high:g} × prior"),
    N_("over {low:g} × prior"),
)


def prior_steps(prior: float) -> list[Step]:
    """Return the steps for a prior probability."""
    labels = [tr(UP_TO)]
    labels += [tr(BETWEEN).format(low=low, high=high) for low, high in zip(TIMES, TIMES[1:])]
    labels.append(tr(OVER).format(low=TIMES[-1]))
    limits = [prior * times for times in TIMES]
    return [Step(*one) for one in zip([*limits, inf], labels, RISING)]
