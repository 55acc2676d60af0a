"""Modules that are no package's."""

from __future__ import annotations

import importlib.util


def module_at(path, name):
    """Import the module in a file."""
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
