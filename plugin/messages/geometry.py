"""Sentences for the problems of: geometry."""

SENTENCES: dict[str, str] = {}
