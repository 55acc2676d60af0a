"""A synthetic county on the real outline of 长汀县 (350821), for tests and demonstrations.

Only the outlines of the counties and the names and places of the settlements are real. Terrain,
parcels, plan, control lines, approvals, projects and documents are made up and say so.
"""

from .build import build

__all__ = ["build"]
