"""Sentences for the problems of: planning."""

SENTENCES: dict[str, str] = {}
