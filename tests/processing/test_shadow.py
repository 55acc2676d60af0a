"""QGIS calls its own methods on our algorithms; no attribute of ours may stand in their way."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm

CALLED = [name for name in dir(QgsProcessingAlgorithm) if not name.startswith("_")]


def test_what_qgis_can_call_can_be_called(provider):
    """The Processing toolbox calls `alg.id()` of every algorithm while QGIS starts."""
    wrong = [
        f"{type(algorithm).__name__}.{name}"
        for algorithm in provider.algorithms()
        for name in CALLED
        if callable(getattr(QgsProcessingAlgorithm, name))
        and not callable(getattr(algorithm, name))
    ]
    assert wrong == []
    assert {one.id() for one in provider.algorithms()} == {
        f"shanhe:{one.name()}" for one in provider.algorithms()
    }
