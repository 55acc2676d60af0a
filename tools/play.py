"""The demo node and QGIS Desktop side by side, to click through; closing QGIS ends both."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from demo_words import language
from desktop import prepare_profile, running_qgis
from stage import (
    ROOT,
    chatter_to,
    headless_qgis,
    profile_environment,
    register_node,
    start_node,
)


def main() -> int:
    """Start the node, register it in a scratch profile, open QGIS."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--county", type=Path, required=True)
    parser.add_argument("--port", type=int, default=8350)
    parser.add_argument("--lang", default=language(), help="en or zh-Hans; by default the locale's")
    given = parser.parse_args()
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        print("QGIS Desktop needs a screen; `make demo` shows the same without one.")
        return 1
    profile = ROOT / "build" / "qgis-profile"
    environment = profile_environment(profile)
    try:
        node = start_node(given.county.resolve(), port=given.port)
    except RuntimeError as error:
        print(str(error).strip().splitlines()[-1])
        return 1
    try:
        with chatter_to(profile / "qgis.log"), headless_qgis(environment):
            register_node(node.url, node.users)
        prepare_profile(profile, given.lang)
        print(f"The demo node answers at {node.url}; QGIS opens with it in the dock “Shanhe”.")
        with running_qgis(profile, given.lang, None) as qgis:
            qgis.wait()
    finally:
        node.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
