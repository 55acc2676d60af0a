"""耕地占补平衡: cropland taken against the pool of supplements, by area, paddy and capacity."""

from .allocation import Draw, allocate
from .balance import Account, Ledger, accounts, ledger
from .pool import Entry, SupplementRule, judged, supplement_rules
from .taken import Lot, Mode, Yields, mode_of

__all__ = [
    "Account",
    "Draw",
    "Entry",
    "Ledger",
    "Lot",
    "Mode",
    "SupplementRule",
    "Yields",
    "accounts",
    "allocate",
    "judged",
    "ledger",
    "mode_of",
    "supplement_rules",
]
