"""Docks, dialogs and browser items."""
