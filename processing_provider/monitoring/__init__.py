"""Algorithms of the group Supervision (资源监管)."""
