"""Sentences for the problems of: the rungs of the engine."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "ENG-01": N_(
        "There is no engine {engine}. Choose one of {engines} in the options, or remove the "
        "variable SHANHE_ENGINE."
    ),
    "ENG-02": N_(
        "The engine that was chosen needs {package}, which cannot be used here ({reason}). Install "
        "it as the options page says, or choose the automatic engine."
    ),
    "ENG-03": N_(
        "The database could not cut the layers: {reason}. Check that both layers can be read, or "
        "choose the bundled engine in the options."
    ),
    "ENG-04": N_(
        "The cluster at {address} cannot be reached: {reason}. Start its scheduler, correct the "
        "address in the options, or leave it empty to work on this computer."
    ),
    "ENG-05": N_(
        "Part {part} of the layer could not be computed after {tries} tries: {reason}. "
        "Look at the log of the cluster's workers and run again."
    ),
    "ENG-07": N_(
        "The pieces cannot be written to {path}: {reason}. Check the folder, and the room on the "
        "disk."
    ),
    "ENG-06": N_("The file {path} has no polygon layer {layer} that can be read in parts."),
    "ENG-08": N_(
        "The program of the Python that QGIS runs on is not where its library {folder} says, so "
        "no process can be started. Start a scheduler and enter its address in the options."
    ),
}
