"""成果数据库建库: source layers into a database as the standard lays it out.

Layers and fields come from tables; values that do not fit are named, never mended silently.
"""

from .building import Built, Fault, Options, build_database
from .mapping import LayerMap, Mapping, read_mapping

__all__ = [
    "Built",
    "Fault",
    "LayerMap",
    "Mapping",
    "Options",
    "build_database",
    "read_mapping",
]
