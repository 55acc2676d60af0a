"""The raster engine: aligned sources read block by block, evaluated in threads, written whole."""
