"""Presets of a project: the planner's own limits, matrices and weights."""
