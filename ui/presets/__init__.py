"""The page of presets in the project's properties."""
