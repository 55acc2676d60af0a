"""The operations that rules are composed of, by name.

Each takes a `Subject` (the database, and the check's layers and parameters) and yields findings;
it raises NotRun where there is nothing to look at.
"""

from __future__ import annotations

from typing import Callable, Dict, Iterator

from .operations_attributes import ATTRIBUTE_OPERATIONS
from .operations_between import BETWEEN_OPERATIONS
from .operations_consistency import CONSISTENCY_OPERATIONS
from .operations_files import FILE_OPERATIONS
from .operations_geometry import GEOMETRY_OPERATIONS
from .operations_structure import STRUCTURE_OPERATIONS
from .operations_sums import SUM_OPERATIONS
from .operations_topology import TOPOLOGY_OPERATIONS
from .results import Finding
from .subject import Subject

Operation = Callable[[Subject], Iterator[Finding]]

OPERATIONS: Dict[str, Operation] = {
    **FILE_OPERATIONS,
    **STRUCTURE_OPERATIONS,
    **ATTRIBUTE_OPERATIONS,
    **CONSISTENCY_OPERATIONS,
    **GEOMETRY_OPERATIONS,
    **TOPOLOGY_OPERATIONS,
    **BETWEEN_OPERATIONS,
    **SUM_OPERATIONS,
}
