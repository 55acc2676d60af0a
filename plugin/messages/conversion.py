"""Sentences for the problems of: conversion of land classes."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "CNV-01": N_(
        "No table at hand converts {source} to {target}. There are tables for: {known}. Give your "
        "own crosswalk as a preset: JSON with table “{table}” and rows of source_code, "
        "target_code, options, kind and confidence."
    ),
    "CNV-02": N_("The crosswalk leads to “{land_class}”, which is no class of {system}."),
    "CNV-03": N_("Source and target are the same system ({system}). Choose two systems."),
    "CNV-04": N_(
        "Parcel {parcel} does not close: its pieces lack {residual:,.2f} m². Check its geometry."
    ),
}
