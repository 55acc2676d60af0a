"""Speed of the kernels against QGIS's own algorithms, in one run on one machine."""
