"""Parameters and outputs as class attributes of an algorithm.

`polygons("INPUT", N_("Land-use parcels"), help=N_("…"))` on the class declares the parameter;
inside `work`, `given.<attribute>` is its evaluated value. Outputs that are layers or files are
declared the same way and are written through `given.<attribute>`.
"""

from __future__ import annotations

from typing import Any, Callable, Optional, Sequence

from qgis.core import (
    QgsProcessing,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..plugin.i18n import tr
from ..plugin.layers.packages import stands_for
from .sinks import SinkWriter

OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced


class Declared:
    """One declared parameter or output: how to build its definition, how to read its value."""

    def __init__(
        self,
        key: str,
        label: str,
        build: Callable[[str, str], Any],
        read: Optional[Callable[..., Any]] = None,
        *,
        help: str = "",
        optional: bool = False,
        advanced: bool = False,
    ) -> None:
        self.key, self.label, self.help = key, label, help
        self.build, self.read = build, read
        self.optional, self.advanced = optional, advanced
        self.options: dict[str, str] = {}

    def add_to(self, algorithm: Any) -> None:
        """Add the definition, in the reader's language, to `algorithm`."""
        definition = self.build(self.key, tr(self.label))
        if self.read is None:
            algorithm.addOutput(definition)
            return
        definition.setHelp(tr(self.help))
        flags = definition.flags()
        flags = flags | OPTIONAL if self.optional else flags
        definition.setFlags(flags | ADVANCED if self.advanced else flags)
        self._put(algorithm, definition)

    def _put(self, algorithm: Any, definition: Any) -> None:
        algorithm.addParameter(definition)


class DeclaredFile(Declared):
    """A file that is written: results name the tool too, as their list tells many runs apart."""

    def _put(self, algorithm: Any, definition: Any) -> None:
        algorithm.addParameter(definition, False)
        output = algorithm.parameterDefinition(self.key).toOutputDefinition()
        output.setDescription(f"{algorithm.displayName()} – {tr(self.label)}")
        algorithm.addOutput(output)


class Given:
    """The evaluated parameters of one run, by attribute name; read once, when first asked for."""

    def __init__(self, algorithm: Any, parameters: dict[str, Any], context: Any) -> None:
        self._algorithm, self._parameters, self.context = algorithm, parameters, context
        self._values: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:
        declared = self._algorithm.declared.get(name)
        if declared is None or declared.read is None:
            raise AttributeError(name)
        if name not in self._values:
            self._values[name] = declared.read(
                self._algorithm, declared.key, self._parameters, self.context
            )
        return self._values[name]

    def results(self) -> dict[str, Any]:
        """Return the destinations of layers and files asked for, by output key."""
        keys = {name: item.key for name, item in self._algorithm.declared.items()}
        found = {keys[name]: _destination(value) for name, value in self._values.items()}
        return {key: value for key, value in found.items() if value is not None}

    def close(self) -> None:
        """Flush and close every opened layer output."""
        for value in self._values.values():
            if isinstance(value, SinkWriter):
                value.close()


class FilePath(str):
    """The path of a file or folder that the run writes."""

    __slots__ = ()


def _destination(value: Any) -> Optional[str]:
    """Return what a run reports for an output's value, None for a mere input."""
    if isinstance(value, SinkWriter):
        return value.destination
    return str(value) if isinstance(value, FilePath) else None


def _reader(method: str) -> Callable[..., Any]:
    """Return a reader that calls the algorithm's own `parameterAs…` method."""
    return lambda algorithm, key, parameters, context: getattr(algorithm, method)(
        parameters, key, context
    )


def _source(algorithm: Any, key: str, parameters: dict[str, Any], context: Any) -> Any:
    """Return the source, which knows its layer where it takes all of it: that reads faster."""
    found = algorithm.parameterAsSource(parameters, key, context)
    if found is None:
        return None
    return stands_for(found, whole_layer(algorithm, key, parameters, context))


def whole_layer(algorithm: Any, key: str, parameters: dict[str, Any], context: Any) -> Any:
    """Return the layer that a source parameter takes whole; None where it takes a part."""
    value = parameters.get(key)
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        narrowed = value.selectedFeaturesOnly or value.featureLimit > 0
        if narrowed or getattr(value, "filterExpression", ""):
            return None
        value = value.source
    return algorithm.parameterAsVectorLayer({key: value}, key, context)


def source(key: str, label: str, kinds: Sequence[Any] = (), **more: Any) -> Declared:
    """A feature source of any geometry in `kinds`; its value is a QgsProcessingFeatureSource."""
    return Declared(
        key,
        label,
        lambda k, text: QgsProcessingParameterFeatureSource(k, text, list(kinds)),
        _source,
        **more,
    )


def polygons(key: str, label: str, **more: Any) -> Declared:
    """A polygon feature source (None where optional and not given)."""
    return source(key, label, [QgsProcessing.SourceType.TypeVectorPolygon], **more)


def layers(key: str, label: str, **more: Any) -> Declared:
    """Several vector layers; the value is a list of QgsMapLayer."""
    kind = QgsProcessing.SourceType.TypeVector
    return Declared(
        key,
        label,
        lambda k, text: QgsProcessingParameterMultipleLayers(k, text, kind),
        _reader("parameterAsLayerList"),
        **more,
    )


def rasters(key: str, label: str, **more: Any) -> Declared:
    """Several raster layers; the value is a list of QgsMapLayer."""
    kind = QgsProcessing.SourceType.TypeRaster
    return Declared(
        key,
        label,
        lambda k, text: QgsProcessingParameterMultipleLayers(k, text, kind),
        _reader("parameterAsLayerList"),
        **more,
    )


def raster(key: str, label: str, **more: Any) -> Declared:
    """A raster layer (None where optional and not given)."""
    reader = _reader("parameterAsRasterLayer")
    return Declared(key, label, QgsProcessingParameterRasterLayer, reader, **more)


def raster_out(key: str, label: str, made: Optional[bool] = None, **more: Any) -> Declared:
    """A raster that the run writes; the value is its path, None where not asked for.

    The dialog asks for it by default if it is `made`, else unless it is optional.
    """
    skipped = bool(more.get("optional"))

    def read(algorithm: Any, k: str, parameters: dict[str, Any], context: Any) -> Any:
        path = algorithm.parameterAsOutputLayer(parameters, k, context)
        return FilePath(path) if path else None

    return Declared(
        key,
        label,
        lambda k, shown: QgsProcessingParameterRasterDestination(
            k, shown, None, skipped, not skipped if made is None else made
        ),
        read,
        **more,
    )


def files_in(key: str, label: str, **more: Any) -> Declared:
    """Several existing files; the value is a list of their paths."""
    kind = QgsProcessing.SourceType.TypeFile
    return Declared(
        key,
        label,
        lambda k, text: QgsProcessingParameterMultipleLayers(k, text, kind),
        _file_paths,
        **more,
    )


def _file_paths(algorithm: Any, key: str, parameters: dict[str, Any], context: Any) -> list[str]:
    """QGIS gives one empty path where there is none."""
    return [path for path in algorithm.parameterAsFileList(parameters, key, context) if path]


def field_of(parent: str, key: str, label: str, default: str = "", **more: Any) -> Declared:
    """The name of a field of the layer given as parameter `parent` ('' where not given)."""
    return Declared(
        key,
        label,
        lambda k, text: QgsProcessingParameterField(k, text, default or None, parent),
        _reader("parameterAsString"),
        **more,
    )


def fields_of(parent: str, key: str, label: str, **more: Any) -> Declared:
    """The names of several fields of the layer given as parameter `parent`, in their order."""
    kind = QgsProcessingParameterField.DataType.Any
    return Declared(
        key,
        label,
        lambda k, text: QgsProcessingParameterField(k, text, None, parent, kind, True),
        _reader("parameterAsFields"),
        **more,
    )


def text(key: str, label: str, default: Optional[str] = None, **more: Any) -> Declared:
    """A text."""
    return Declared(
        key,
        label,
        lambda k, shown: QgsProcessingParameterString(k, shown, default),
        _reader("parameterAsString"),
        **more,
    )


def number(
    key: str,
    label: str,
    default: Optional[float] = None,
    *,
    whole: bool = False,
    low: float = -1e300,
    high: float = 1e300,
    **more: Any,
) -> Declared:
    """A real number, or an integer where `whole`."""
    kinds = QgsProcessingParameterNumber.Type
    kind = kinds.Integer if whole else kinds.Double
    bounds = (max(low, -(2.0**31)), min(high, 2.0**31 - 1)) if whole else (low, high)

    def build(k: str, shown: str) -> Any:
        return QgsProcessingParameterNumber(k, shown, kind, default, False, *bounds)

    return Declared(
        key, label, build, _reader("parameterAsInt" if whole else "parameterAsDouble"), **more
    )


def flag(key: str, label: str, default: bool = False, **more: Any) -> Declared:
    """A yes or no."""
    return Declared(
        key,
        label,
        lambda k, shown: QgsProcessingParameterBoolean(k, shown, default),
        _reader("parameterAsBoolean"),
        **more,
    )


def choice(key: str, label: str, options: dict[str, str], default: str, **more: Any) -> Declared:
    """One of `options` (stable code → label); callers pass its index, the value is the code."""
    codes = list(options)

    def build(k: str, shown: str) -> Any:
        labels = [tr(option) for option in options.values()]
        return QgsProcessingParameterEnum(k, shown, labels, False, codes.index(default))

    def read(algorithm: Any, k: str, parameters: dict[str, Any], context: Any) -> str:
        return codes[algorithm.parameterAsEnum(parameters, k, context)]

    declared = Declared(key, label, build, read, **more)
    declared.options = options
    return declared


def extent(key: str, label: str, **more: Any) -> Declared:
    """An extent; the value is a QgsReferencedRectangle-like pair (rectangle, crs)."""

    def read(algorithm: Any, k: str, parameters: dict[str, Any], context: Any) -> Any:
        rectangle = algorithm.parameterAsExtent(parameters, k, context)
        crs = algorithm.parameterAsExtentCrs(parameters, k, context)
        return None if rectangle.isNull() else (rectangle, crs)

    return Declared(key, label, QgsProcessingParameterExtent, read, **more)


def crs(key: str, label: str, default: Optional[str], **more: Any) -> Declared:
    """A coordinate reference system."""
    return Declared(
        key,
        label,
        lambda k, shown: QgsProcessingParameterCrs(k, shown, default),
        _reader("parameterAsCrs"),
        **more,
    )


def file_in(key: str, label: str, ending: str = "", filter: str = "", **more: Any) -> Declared:
    """An existing file; the value is its path ('' where optional and not given)."""
    kind = QgsProcessingParameterFile.Behavior.File

    def build(k: str, shown: str) -> Any:
        return QgsProcessingParameterFile(k, shown, kind, ending, None, False, tr(filter))

    return Declared(key, label, build, _reader("parameterAsFile"), **more)


def _file_path(algorithm: Any, key: str, parameters: dict[str, Any], context: Any) -> Any:
    path = algorithm.parameterAsFileOutput(parameters, key, context)
    return FilePath(path) if path else None


def file_out(
    key: str, label: str, filter: str, made: Optional[bool] = None, **more: Any
) -> Declared:
    """A file that the run writes; None where optional and not asked for.

    The dialog asks for it by default if it is `made`, else unless it is optional.
    """
    skipped = bool(more.get("optional"))
    return DeclaredFile(
        key,
        label,
        lambda k, shown: QgsProcessingParameterFileDestination(
            k, shown, tr(filter), None, skipped, not skipped if made is None else made
        ),
        _file_path,
        **more,
    )


def folder_in(key: str, label: str, **more: Any) -> Declared:
    """An existing folder; the value is its path ('' where optional and not given)."""
    kind = QgsProcessingParameterFile.Behavior.Folder
    return Declared(
        key,
        label,
        lambda k, shown: QgsProcessingParameterFile(k, shown, kind),
        _reader("parameterAsFile"),
        **more,
    )


def folder_out(key: str, label: str, **more: Any) -> Declared:
    """A folder that the run fills."""

    def read(algorithm: Any, k: str, parameters: dict[str, Any], context: Any) -> Any:
        path = algorithm.parameterAsString(parameters, k, context)
        return FilePath(path) if path else None

    skipped = bool(more.get("optional"))
    return Declared(
        key,
        label,
        lambda k, shown: QgsProcessingParameterFolderDestination(
            k, shown, None, skipped, not skipped
        ),
        read,
        **more,
    )


def layer_out(
    key: str, label: str, kind: Any = None, made: Optional[bool] = None, **more: Any
) -> Declared:
    """A vector layer that the run writes; `given.<attribute>.open(fields, wkb_type, crs)`.

    The dialog asks for it by default if it is `made`, else unless it is optional.
    """
    wanted = QgsProcessing.SourceType.TypeVectorAnyGeometry if kind is None else kind
    skipped = bool(more.get("optional"))

    def read(algorithm: Any, k: str, parameters: dict[str, Any], context: Any) -> SinkWriter:
        return SinkWriter(algorithm, k, parameters, context)

    return Declared(
        key,
        label,
        lambda k, shown: QgsProcessingParameterFeatureSink(
            k, shown, wanted, None, skipped, not skipped if made is None else made
        ),
        read,
        **more,
    )


def table_out(key: str, label: str, **more: Any) -> Declared:
    """A table without geometry that the run writes."""
    return layer_out(key, label, QgsProcessing.SourceType.TypeVector, **more)


def number_result(key: str, label: str) -> Declared:
    """A number that the run returns, so that models can use it."""
    return Declared(key, label, QgsProcessingOutputNumber)


def text_result(key: str, label: str) -> Declared:
    """A text that the run returns."""
    return Declared(key, label, QgsProcessingOutputString)


def flag_result(key: str, label: str) -> Declared:
    """A yes or no that the run returns."""
    return Declared(key, label, QgsProcessingOutputBoolean)
