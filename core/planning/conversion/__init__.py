"""基数转换: land classes of one code system into another, every change with its ground."""

from .areas import Parcels
from .cases import CaseLayer, ConversionCase, conversion_cases
from .engine import Conversion, ThemeLayer, converted
from .findings import Finding, OpenItem, open_items
from .marks import Marks
from .pieces import DEFINITE, NO_COUNTERPART, OPEN, UNKNOWN, Piece
from .routes import Converter, converter, directions
from .systems import CodeSystem, code_system, code_systems
from .totals import Construction, Flow, construction, flows, ridge_class

__all__ = [
    "DEFINITE",
    "NO_COUNTERPART",
    "OPEN",
    "UNKNOWN",
    "CaseLayer",
    "CodeSystem",
    "Construction",
    "Conversion",
    "ConversionCase",
    "Converter",
    "Finding",
    "Flow",
    "Marks",
    "OpenItem",
    "Parcels",
    "Piece",
    "ThemeLayer",
    "code_system",
    "code_systems",
    "construction",
    "conversion_cases",
    "converted",
    "converter",
    "directions",
    "flows",
    "open_items",
    "ridge_class",
]
