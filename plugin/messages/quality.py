"""Sentences for the problems of: the quality check of databases, and their building."""

from __future__ import annotations

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "DBQ-01": N_("The rule set {file} cannot be read: {reason} Save it as JSON in UTF-8."),
    "DBQ-02": N_(
        "“{value}” cannot be used as {member} of the rule set. Correct it; the help lists members "
        "and operations."
    ),
    "DBQ-03": N_("There is nothing at {path}. Choose a folder or file that exists."),
    "DBQ-04": N_(
        "No layer in {path} can be read ({reason}). Choose a GeoPackage, a FileGDB, a Shapefile or "
        "a folder of them."
    ),
    "DBQ-05": N_("Give a database (folder or file) or loaded layers; there is nothing to check."),
    "DBQ-06": N_(
        "“{value}” in {member} could keep the check busy for ever: repeats inside repeats, too "
        "many open repeats (* or +) or too long. Write it more simply."
    ),
    "DBQ-10": N_("not in the database: {layers}"),
    "DBQ-11": N_("only a package's folder shows this: a single file or loaded layers were given"),
    "DBQ-12": N_("no approved lines were given to compare with"),
    "DBQ-13": N_("no target is stated: state those handed down in a rule set of your own"),
    "DBQ-14": N_("{layer} has no field {field}"),
    "DBQ-15": N_("the rule broke off ({reason}): report it, and look at its layers by hand"),
    "DBQ-16": N_("the standard's table describes the fields of none of these layers"),
    "DBQ-17": N_("the layers are not in one CRS: {layers}. Reproject them first"),
    "DBQ-20": N_("“{path}” is missing from the package. Add it."),
    "DBQ-21": N_("The package's name “{name}” does not fit {pattern}. Rename it."),
    "DBQ-22": N_("{file} is no file of the kind {format}. Replace it or take it out."),
    "DBQ-23": N_("{file} cannot be opened: {reason}. Export it anew."),
    "DBQ-24": N_("Layer {layer} ({title}) is missing; a database of the kind {package} needs it."),
    "DBQ-25": N_("Layer {layer} ({title}) is empty. Fill it."),
    "DBQ-26": N_("The standard knows no layer {layer} ({found}). Rename it or take it out."),
    "DBQ-27": N_("A geometry of {layer} cannot be read: {reason}. Draw it anew."),
    "DBQ-28": N_(
        "There is no metadata: neither a table {table} nor a file like {pattern}. Add one of them."
    ),
    "DBQ-29": N_("The metadata of {data} leave {field} empty. Fill it in."),
    "DBQ-30": N_("Layer {layer} has no CRS. State the one that its coordinates are in."),
    "DBQ-31": N_(
        "Layer {layer} is in {crs}, which is none of the CRSs that the rule allows. Reproject it."
    ),
    "DBQ-32": N_("Layer {layer} is in {crs}, most others are in {other}. Reproject it."),
    "DBQ-33": N_("Heights of layer {layer} are in {vertical}, not in the 1985 system."),
    "DBQ-34": N_("{area} m² of the feature lie outside of {frame}. Cut them off, or correct it."),
    "DBQ-35": N_("The feature lies {distance} outside of the extent. Look at its coordinates."),
    "DBQ-36": N_("Layer {layer} has {count} features, not {least} to {most}."),
    "DBQ-37": N_("The metadata do not describe layer {layer}. Add a row for it."),
    "DBQ-40": N_("Layer {layer} has no field {field}. Add it."),
    "DBQ-41": N_("Field {field} of {layer} holds {found}, not {wanted}. Change its type."),
    "DBQ-42": N_("Field {field} of {layer} has length {found}, not {wanted}. Change it."),
    "DBQ-43": N_("Field {field} of {layer} has {found} decimals, not {wanted}. Change them."),
    "DBQ-44": N_("In {layer}, field {field} stands where {wanted} should. Put them in order."),
    "DBQ-45": N_("The standard knows no field {field} in {layer}. Take it out."),
    "DBQ-46": N_("Layer {layer} lacks the field {field}, which may be left out."),
    "DBQ-47": N_("{layer} has {count} fields {field}, told apart by case alone. Keep one."),
    "DBQ-50": N_("{field} is empty. Fill it in."),
    "DBQ-51": N_("“{value}” in {field} is no code of {domain}. Correct it."),
    "DBQ-52": N_("{field} is {value}, which is out of range ({range}). Correct it."),
    "DBQ-53": N_("The name of {field} = {value} is “{wanted}”, not “{name}”. Correct one of them."),
    "DBQ-54": N_("{field} = {value} stands {count} times. Number the features anew."),
    "DBQ-56": N_("{field} = {value} stands {count} times in unit {unit}. Number them anew."),
    "DBQ-57": N_("{field} is “{value}”, not “{wanted}” as for this layer. Correct it."),
    "DBQ-58": N_("{field} is {stated}, but {formula} is {wanted}. Compute it anew."),
    "DBQ-59": N_(
        "{field} states {stated} m²; the shape has {area} m² on the ellipsoid. Compute it anew."
    ),
    "DBQ-60": N_("With {condition}, {field} must be filled ({wanted}). Fill it in."),
    "DBQ-61": N_("With {condition}, {field} may not be “{value}” but {wanted}. Correct it."),
    "DBQ-62": N_("“{value}” in {field} does not fit {pattern}. Correct it."),
    "DBQ-70": N_("The geometry is invalid: {reason}. Correct it."),
    "DBQ-71": N_("The feature has no geometry. Draw it or delete the feature."),
    "DBQ-72": N_("The polygon has no area. Draw it anew or delete the feature."),
    "DBQ-73": N_("The feature has the same geometry as feature {other}. Delete one of them."),
    "DBQ-74": N_("A point stands twice in a row ({count} times). Delete the double points."),
    "DBQ-75": N_("The feature has {count} parts. Split it into single ones."),
    "DBQ-76": N_("The feature has arcs. Convert them to vertices."),
    "DBQ-77": N_("The angle at this vertex is {angle}°, below {limit}°. Look at the border here."),
    "DBQ-78": N_("The polygon has {area} m², less than {limit} m². Merge it with a neighbour."),
    "DBQ-79": N_(
        "The polygon is narrow: mean width {width} m, 4πA/P² {roundness}. Merge it with a "
        "neighbour."
    ),
    "DBQ-80": N_(
        "Vertices lie {distance} m apart, less than {limit} m ({count} times). Take some out."
    ),
    "DBQ-81": N_("Vertices lie {distance} m apart, more than {limit} m ({count} times). Add some."),
    "DBQ-82": N_("The border touches itself here. Split the polygon or move a vertex."),
    "DBQ-83": N_("The common border has a vertex on one side only. Add it on the other."),
    "DBQ-84": N_("A sliver of {area} m² lies between neighbours. Snap their borders."),
    "DBQ-85": N_("The features {features} overlap by {area} m². Move their common border."),
    "DBQ-86": N_("A gap of {area} m² lies between the features. Give it to one of them."),
    "DBQ-87": N_("{area} m² are covered by {layer} and not by {other}. Close or cut them."),
    "DBQ-88": N_("{area} m² of the feature lie outside of {other}. Correct the border."),
    "DBQ-89": N_("The feature lies in {count} features of {other}, not in one. Split it."),
    "DBQ-90": N_("{length} m of the border run along no edge of {other}. Snap it to them."),
    "DBQ-91": N_("The line ends loosely here. Extend it to the next line or take it out."),
    "DBQ-92": N_("Two lines end here though nothing else meets. Join them."),
    "DBQ-95": N_(
        "{layer} states {stated} m² for {unit}, its parts in {parts} sum to {sum} m². Balance them."
    ),
    "DBQ-96": N_(
        "The feature overlaps feature {number} of {other} by {area} m². Settle which holds."
    ),
    "DBQ-97": N_(
        "{area} m² belong to {layer} and not to {other}, which should agree. Correct one of them."
    ),
    "DBQ-98": N_("{layer} and {other} differ in extent by {gap} hm². Both must cover the same."),
    "DBQ-99": N_("{name} is {found} hm²; {compare} {target} hm² was handed down. Adjust the plan."),
    "DBQ-100": N_("{area} m² lie outside of the approved {other}. Take the approved line."),
    "DBQ-101": N_(
        "In unit {unit} the ground is {before} m² before the change and {after} m² after. Close it."
    ),
    "DBQ-102": N_("{area} m² of the approved {layer} are missing. Take the approved line."),
    "PDB-01": N_("The mapping {file} cannot be read: {reason} Save it as JSON in UTF-8."),
    "PDB-02": N_("“{value}” cannot be used as {member} of the mapping. Correct it."),
    "PDB-03": N_(
        "The mapping takes {layer} from “{source}”, which is not among the sources: {known}. "
        "Correct the mapping or add the layer."
    ),
    "PDB-04": N_("The mapping names the field {field}, which {layer} does not have. Correct it."),
    "PDB-05": N_("“{county}” is no county code. Give its six digits."),
    "PDB-06": N_("Layer {layer} has more features than eight digits can number. Split it."),
    "PDB-07": N_("Source layer {layer} has no CRS. State the one that its coordinates are in."),
    "PDB-08": N_("Coordinates cannot be brought to {crs}. Choose another CRS."),
    "PDB-09": N_("A folder cannot be named after “{name}”. Give the county's name as it is."),
    "PDB-10": N_("Give source layers, a file or a folder; there is nothing to build from."),
    "PDB-11": N_("“{value}” has {length} signs, {field} takes {most}. The field was left empty."),
    "PDB-12": N_("“{value}” is no number for {field}. The field was left empty."),
    "PDB-13": N_("“{value}” is no whole number for {field}. The field was left empty."),
    "PDB-14": N_("“{value}” is no day for {field}. The field was left empty."),
    "PDB-15": N_(
        "{layer} takes {wanted}, and source layer {source} has {found}. Choose another source."
    ),
    "PDB-20": N_(
        "GDAL {gdal} cannot write {format}: a FileGDB needs GDAL 3.6 or newer. Choose GeoPackage."
    ),
    "PDB-21": N_("{file} cannot be written: {reason}. Choose another place."),
    "PDB-22": N_("There is something at {file} already. Move it away, or choose another folder."),
}
