"""Sentences for the problems of: rasters and how they are graded."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "RAS-01": N_(
        "Raster {name} cannot be opened: {reason}. Check the file, or convert it to GeoTIFF first."
    ),
    "RAS-02": N_("Raster {name} has no band {band}, only {count}. Choose one of them."),
    "RAS-03": N_(
        "Raster {name} has no place on the map, or its rows do not run from north to south. "
        "Warp it to a grid that is north up first."
    ),
    "RAS-04": N_(
        "Raster {name} has no coordinate reference system that is known. Set the layer's CRS first."
    ),
    "RAS-05": N_(
        "The rasters are in {crs}, in degrees. Areas, slopes and distances need metres: "
        "choose a CGCS2000 Gauss-Krüger zone as the CRS of the result."
    ),
    "RAS-06": N_(
        "The rasters do not overlap: {first} and {second} (xmin ymin xmax ymax). "
        "Check their CRSs and whether they are of one area."
    ),
    "RAS-07": N_("Raster {name} holds {type} numbers. Convert it to whole or real numbers first."),
    "RAS-08": N_(
        "Raster {name} cannot be read at row {row}: {reason}. Get the file again; it may be cut."
    ),
    "RAS-09": N_(
        "The raster cannot be brought to the grid of the result: {reason}. "
        "Check the CRS of both, or warp it first."
    ),
    "RAS-10": N_(
        "{file} cannot be written: {reason}. Close it where it is open, or choose another place."
    ),
    "RAS-11": N_(
        "{file} needs {needed:.2f} GB, and the disk has {free:.2f} GB left. "
        "Make room or choose another disk."
    ),
    "RAS-12": N_(
        "Writing {file} failed: {reason}. Nothing was kept. "
        "Check the room on the disk and run again."
    ),
    "RAS-13": N_("{file}: results are GeoTIFF. Choose a name that ends in one of {endings}."),
    "RAS-14": N_("{file} has no number for “no value”. Choose one for the result."),
    "RAS-15": N_(
        "Layer {name} is no raster file ({provider}). Export it as GeoTIFF, then choose the file."
    ),
    "RAS-20": N_(
        "{name}: the step {step} with grade {grade} cannot be. "
        "Its lower limit has to be below the upper one, its grade from 1 to 255."
    ),
    "RAS-21": N_("{name}: the steps {first} and {second} overlap. Correct their limits."),
    "RAS-22": N_(
        "{name}: between the steps {first} and {second} there are numbers without a grade. "
        "Correct their limits."
    ),
    "RAS-23": N_(
        "Matrix {name} has no grade for row {first}, column {second}. Give one from 1 to 255."
    ),
    "RAS-24": N_(
        "Matrix {name} goes to {most}, and a factor has grade {grade}. "
        "Add the row or column, or grade the factor by the matrix's grades."
    ),
    "RAS-25": N_("Weight or score of {name} is no number: {value}. Type it as 0.15 or 3."),
    "RAS-30": N_(
        "A window of {rows} × {columns} cells has no middle cell, or is no disc. "
        "Choose odd numbers, and the same two for a disc."
    ),
    "RAS-31": N_(
        "Raster {name} has no cell to measure distances to. Choose its codes, or another raster."
    ),
    "RAS-40": N_(
        "{name}: cells are counted by codes, whole numbers from 0 on. Reclassify it first."
    ),
    "RAS-32": N_("The search radius {radius} is no length. Type one above 0, in metres."),
}
