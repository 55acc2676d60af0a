"""Logistic regression (逻辑回归) of occurrences on variables, by Newton's method.

Sources: Hosmer and Lemeshow (2000); King and Zeng (2001), Logistic regression in rare events data,
for the intercept of a sample that holds all occurrences but few of the other cells. Certain.
A ridge too small to matter keeps coefficients finite where variables part both wholly.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import erfc, log, sqrt
from typing import Any, Sequence

import numpy as np

from ...errors import Problem

RIDGE = 1e-6
MOST_STEPS = 100
SETTLED = 1e-9
HALVINGS = 30
FOLLOWS = 1e-8
"""The least eigenvalue of a correlation matrix below which a variable follows from others."""
PARTED = 10.0
"""The standard error, by standard deviation, that only the ridge keeps from being infinite."""


@dataclass(frozen=True)
class Fit:
    """Coefficients, the intercept first; `converged` after `steps` of Newton or not."""

    coefficients: Any
    covariance: Any
    likelihood: float
    steps: int
    converged: bool


def share(logits: Any) -> Any:
    """Return probabilities of logits, exact at both ends."""
    small = np.exp(-np.abs(logits))
    return np.where(np.asarray(logits) >= 0, 1.0, small) / (1.0 + small)


def fit(variables: Any, hit: Any, ridge: float = RIDGE, most: int = MOST_STEPS) -> Fit:
    """Return the coefficients of standardised variables (n, k) for hits (n) of 0 and 1.

    They maximise the log-likelihood less ridge · b²/2, the intercept left out of it.
    """
    hit = np.asarray(hit, float)
    table = np.column_stack([np.ones(len(hit)), np.asarray(variables, float)])
    penalty = np.full(table.shape[1], ridge)
    penalty[0] = 0.0
    found = np.zeros(table.shape[1])
    found[0] = log(hit.mean() / (1 - hit.mean()))
    value, converged, step = _value(table, hit, found, penalty), False, 0
    while not converged and step < most:
        step += 1
        slope = table.T @ (hit - share(table @ found)) - penalty * found
        move = np.linalg.solve(_curvature(table, found, penalty), slope)
        converged = bool(np.abs(move).max() < SETTLED)
        for _ in range(HALVINGS):
            reached = _value(table, hit, found + move, penalty)
            if reached >= value - SETTLED * abs(value):
                break
            move = move / 2
        found, value = found + move, reached
    covariance = np.linalg.inv(_curvature(table, found, penalty))
    likelihood = _value(table, hit, found, 0.0 * penalty)
    return Fit(found, covariance, likelihood, step, converged)


def _value(table: Any, hit: Any, found: Any, penalty: Any) -> float:
    logits = table @ found
    likelihood = (hit * logits - np.logaddexp(0.0, logits)).sum()
    return float(likelihood - (penalty * found**2).sum() / 2)


def _curvature(table: Any, found: Any, penalty: Any) -> Any:
    p = share(table @ found)
    return table.T @ (table * (p * (1 - p))[:, None]) + np.diag(penalty)


def corrected(intercept: float, of_ground: float, of_sample: float) -> float:
    """Return b₀ − ln[((1 − τ)/τ)·(ȳ/(1 − ȳ))]: τ hits a cell of the ground, ȳ one of the sample."""
    return intercept - log((1 - of_ground) / of_ground * of_sample / (1 - of_sample))


@dataclass(frozen=True)
class Regression:
    """A fit to variables that were standardised by `means` and `spreads` of the ground.

    `intercept` is the corrected one; `inflation` tells how much of a variable's variance of its
    coefficient is due to the others (VIF); `empty` is the log-likelihood without variables.
    """

    names: Sequence[str]
    fit: Fit
    intercept: float
    means: Any
    spreads: Any
    inflation: Any
    empty: float

    @property
    def by_spread(self) -> Any:
        """Return the coefficients by standard deviation."""
        return self.fit.coefficients[1:]

    @property
    def errors(self) -> Any:
        """Return the standard errors of the coefficients by standard deviation."""
        return np.sqrt(np.diag(self.fit.covariance)[1:])

    @property
    def by_unit(self) -> Any:
        """Return the coefficients by unit of the variables."""
        return self.by_spread / self.spreads

    @property
    def at_zero(self) -> float:
        """Return the logit where all variables are 0."""
        return float(self.intercept - (self.by_unit * self.means).sum())

    @property
    def at_zero_error(self) -> float:
        """Return the standard error of `at_zero`."""
        way = np.append(1.0, -self.means / self.spreads)
        return float(sqrt(way @ self.fit.covariance @ way))

    @property
    def explained(self) -> float:
        """Return McFadden's pseudo R²."""
        return 1.0 - self.fit.likelihood / self.empty

    @property
    def parted(self) -> Sequence[str]:
        """Return the variables whose coefficients the ridge alone keeps finite."""
        return [name for name, error in zip(self.names, self.errors) if error > PARTED]

    def effects(self, variables: Sequence[Any]) -> Any:
        """Return what every variable adds to the logit against its mean: b·z."""
        parts = zip(variables, self.by_unit, self.means)
        return np.array([(np.asarray(one, float) - mean) * unit for one, unit, mean in parts])


def two_sided(z: float) -> float:
    """Return the probability of a normal deviate at least as far from 0 as z."""
    return erfc(abs(z) / sqrt(2))


def regression(names: Sequence[str], variables: Any, hit: Any, ground: float) -> Regression:
    """Return the regression of all hits, and of a sample of other cells that stand for `ground`.

    Raises EVA-40 for a variable of one value, EVA-41 for one that follows from others.
    """
    hit, variables = np.asarray(hit, bool), np.asarray(variables, float)
    hits = int(hit.sum())
    for name, column in zip(names, variables.T):
        if column.min() == column.max():
            raise Problem("EVA-40", name=name, value=float(column[0]))
    weight = np.where(hit, 1.0, ground / (len(hit) - hits))
    means = np.average(variables, axis=0, weights=weight)
    spreads = np.sqrt(np.average((variables - means) ** 2, axis=0, weights=weight))
    scaled = (variables - means) / spreads
    inflation = _inflation(names, (scaled * weight[:, None]).T @ scaled / weight.sum())
    found = fit(scaled, hit)
    of_ground, of_sample = hits / (hits + ground), hits / len(hit)
    intercept = corrected(float(found.coefficients[0]), of_ground, of_sample)
    empty = hits * log(of_sample) + (len(hit) - hits) * log(1 - of_sample)
    return Regression(names, found, intercept, means, spreads, inflation, empty)


def _inflation(names: Sequence[str], correlation: Any) -> Any:
    values, vectors = np.linalg.eigh(correlation)
    if values[0] < FOLLOWS:
        parts = np.abs(vectors[:, 0])
        together = [name for name, part in zip(names, parts) if part > 0.1 * parts.max()]
        raise Problem("EVA-41", names=", ".join(together))
    return np.diag(np.linalg.inv(correlation))
