"""`python -m shanhe.node.demo --out FOLDER`: build the demo county."""

from __future__ import annotations

import argparse
from pathlib import Path

from .build import DEFAULT_PARCELS, DEFAULT_SEED, build


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(prog="shanhe.node.demo", description=__doc__)
    parser.add_argument("--out", required=True, type=Path, help="folder to write to")
    parser.add_argument("--parcels", type=int, default=DEFAULT_PARCELS, help="number of parcels")
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, help="same seed, same county")
    given = parser.parse_args()
    report = build(given.out, parcels=given.parcels, seed=given.seed, say=print)
    print(f"{given.out}: {report['seconds']} s, {report['layers']}")


main()
