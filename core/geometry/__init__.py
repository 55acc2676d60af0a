"""Ellipsoidal area, overlay, adjustment, and the interface of geometry backends."""
