"""Shanhe 山河: territorial spatial planning in QGIS."""


def classFactory(iface: object) -> object:
    """Return the plugin, or a stub that says what is missing if it cannot be loaded here."""
    from .plugin.startup import load_plugin

    return load_plugin(iface)
