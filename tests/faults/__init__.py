"""Faults on purpose: a scripted network, killed programs, and what must hold after all of it."""
