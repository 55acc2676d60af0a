"""Sentences for the problems of: planning."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "STD-01": N_("There is no standards table “{table}”. Known tables: {known}."),
    "STD-02": N_(
        "The preset {file} cannot be read ({reason}). Give a JSON file in UTF-8 with “table”, "
        "“version”, “source” and “rows”."
    ),
    "STD-03": N_(
        "The preset {file} is made for table “{found}”, but “{table}” is needed here. "
        "Choose another file."
    ),
    "STD-04": N_("Row {row} of the preset {file} lacks a text in: {columns}. Complete the row."),
    "STD-05": N_("“{land_class}” is not a class of {system}. Correct the code in the layer."),
    "STD-06": N_("There is no field table for layer “{layer}”. Described layers: {known}."),
    "RPT-01": N_(
        "Nothing was written: in “{table}”, column “{column}”, row “{row}” holds {found}, but its "
        "parts add up to {expected}. Please report this."
    ),
    "RPT-02": N_("Nothing was written: {value} is not a number that a report can hold."),
    "RPT-03": N_(
        "{file} could not be written ({reason}). Close it elsewhere or choose another folder."
    ),
    "RPT-04": N_(
        "This QGIS cannot write XLSX workbooks: its GDAL has no XLSX driver. Leave the workbook "
        "out and use the HTML report."
    ),
    "RPT-05": N_("The picture “{title}” is not {kind} and was not put into the report."),
    "PLN-01": N_(
        "Parcel {number}: the deduction {deduction} m² is negative or larger than the parcel "
        "({area} m²). Correct KCMJ or the area field."
    ),
    "PLN-02": N_(
        "Parcel {number} has no usable area ({area}). Repair its geometry or fill the area field."
    ),
    "CMP-01": N_(
        "The review's preset {file} cannot be read ({reason}). Give a JSON file in UTF-8."
    ),
    "CMP-02": N_(
        "In the review's rules, “{member}” cannot be “{value}”. Correct it as the page on adding "
        "a rule describes."
    ),
    "CMP-03": N_("A rule asks for the site's “{attribute}”, which sites do not have."),
    "CMP-04": N_("There is no rule “{rule}”. Known rules: {known}."),
    "CMP-05": N_(
        "Layer “{layer}” has no field “{field}”, which this check needs. Add the field or name "
        "the right layer."
    ),
    "CMP-06": N_(
        "The sites have no known CRS. Set their CRS (CGCS2000 Gauss-Krüger) and run again."
    ),
    "CMP-07": N_("Layer “{layer}” has no known CRS. Set its CRS and run again."),
    "CMP-08": N_("There is no site to review: the layer is empty or nothing is selected."),
    "CMP-10": N_(
        "The rule stopped with an error ({reason}); the other checks ran on. Please report it "
        "and decide this check by hand."
    ),
    "CMP-11": N_(
        "No data given. Add a layer named {layer} and run again, or decide this check by hand."
    ),
    "CMP-12": N_("Layer “{layer}” is empty, so nothing can be said. Check that it is complete."),
    "CMP-13": N_(
        "Layer “{layer}” does not reach the site, so nothing can be said. Give the data of the "
        "site's county."
    ),
    "CMP-14": N_(
        "Layer “{layer}” leaves {area:,.2f} m² of the site uncovered. Complete the data or decide "
        "by hand."
    ),
    "CMP-15": N_("Site {site} states no intended use. Fill in its 用地用海 code and run again."),
    "CMP-16": N_("The site's polygon is not usable; settle the check of coordinates first."),
    "CMP-17": N_(
        "Feature {feature} of “{layer}” near the site could not be used ({reason}). Repair it and "
        "run again."
    ),
    "CMP-18": N_(
        "Features of the layer overlap each other on the site by {area:,.2f} m²; the overlap with "
        "the site counts this land once, sums by value count it twice."
    ),
    "CMP-19": N_("The parts lack {area:,.2f} m² of the site's area (a gap); nothing was levelled."),
    "CMP-20": N_(
        "The site is declared a listed major project, which may be admitted after its own "
        "procedure; attach the proof."
    ),
    "CMP-21": N_(
        "“{value}” may be a limited human activity that the red line admits (preset: {allowed}); "
        "attach the authority's confirmation."
    ),
    "CMP-22": N_("“{value}” is among the uses that may lie outside of the boundary ({allowed})."),
    "CMP-23": N_(
        "By the preset, zones {zones} do not admit use {use}; the plan's own text decides."
    ),
    "CMP-24": N_(
        "The rules say nothing on what zone “{zone}” admits. Correct the zone's code or add it to "
        "a preset."
    ),
    "CMP-25": N_("符合 (conforms): the planned use is the intended one on the whole site."),
    "CMP-26": N_(
        "部分符合 (conforms in part): {level2:.2f} % of the site on level 2, {level1:.2f} % on "
        "level 1."
    ),
    "CMP-27": N_("不符合 (does not conform): no part of the site is planned for the intended use."),
    "CMP-28": N_("Survey classes not known to the standard: {codes}. Correct them in the layer."),
    "CMP-29": N_("The deduction share KCXS cannot be “{value}”; it lies from 0 to under 1."),
    "CMP-30": N_(
        "The decision ignores {area:,.2f} m² as a sliver: less than {limit:g} m² or than "
        "{percent:g} % of the site and {most:g} m² (preset)."
    ),
    "CMP-31": N_(
        "疑似边界误差 (suspected boundary error): {area:,.2f} m² overlap; check the lines."
    ),
    "CMP-32": N_(
        "Feature {feature} of “{layer}” has an invalid outline ({reason}) and was repaired for "
        "this review."
    ),
    "CMP-33": N_("Layer “{layer}” was reprojected from {from_crs} to {to_crs}."),
    "CMP-34": N_(
        "Layer “{layer}” looks like another kind of data ({theme}) than this check needs. See "
        "whether the right layer was chosen."
    ),
    "CMP-35": N_(
        "{area:,.2f} m² lie on permanent basic farmland, which only listed major projects may "
        "take. Move the site, or state the listing and attach its proof."
    ),
    "CMP-36": N_(
        "{area:,.2f} m² lie within the red line, which admits only limited human activities and "
        "national major projects. Move the site, or state the project type and attach the proof."
    ),
    "CMP-37": N_(
        "{area:,.2f} m² lie outside of the boundary or in a zone of it that the rule does not "
        "accept; see the parts by zone and give the reason for the place."
    ),
    "CMP-38": N_(
        "{area:,.2f} m² lie in an area prone to geological hazards: have the hazard risk assessed "
        "(地质灾害危险性评估) before approval."
    ),
    "CMP-39": N_(
        "{area:,.2f} m² are approved already; see whether the land is applied for a second time."
    ),
    "CMP-40": N_("The site's polygon is not valid ({reason}). Correct the boundary points."),
    "CMP-41": N_(
        "The site's CRS {crs} is not a CGCS2000 Gauss-Krüger zone. Reproject the site before it "
        "is submitted."
    ),
    "CMP-42": N_(
        "{count} rings of the site are not closed. Repeat the first boundary point at the end."
    ),
    "CMP-43": N_(
        "The stated area {stated:,.4f} hm² differs from the computed {computed:,.4f} hm² by more "
        "than {allowed:,.4f} hm². Correct the statement or the boundary."
    ),
    "CMP-44": N_("The site states no area, so none could be compared."),
    "CMP-45": N_(
        "A hole turns the same way as its outline; number its boundary points the other way."
    ),
    "CMP-46": N_(
        "{area:,.2f} m² lie over mineral rights or deposits: settle the covering of deposits "
        "(压覆矿产) with the authority before approval."
    ),
    "CMP-47": N_("Nothing of the layer lies within {distance:g} m of the site (preset)."),
    "CMP-48": N_(
        "The nearest feature is {nearest:.2f} m away, within the {distance:g} m of the rule "
        "(preset): have the place examined by a specialist."
    ),
    "CMP-49": N_("No line of the layer runs through the site."),
    "CMP-50": N_(
        "{total:.2f} m of lines run through the site ({lengths}; lengths in the plane): natural "
        "shoreline has to be kept."
    ),
    "CMP-51": N_(
        "Region {region}: {count} records, {approved:,.4f} hm² approved, of which {left:,.4f} hm² "
        "({percent:.2f} %) are not supplied; {plots} idle plots of {idle:,.4f} hm². Their disposal "
        "bears on the new quota (增存挂钩)."
    ),
    "CMP-52": N_("Region {region}: no record of land approved and not supplied, or idle."),
    "CMP-53": N_("Field {field} cannot be “{value}”: it holds an area in hm². Correct the layer."),
    "CMP-54": N_("The site takes no cropland; nothing has to be balanced."),
    "CMP-55": N_(
        "The site takes {area:,.4f} hm² of cropland, of it {paddy:,.4f} hm² of paddy. State the "
        "supplement (BCGDMJ, BCSTMJ in hm²) or run the farmland balance."
    ),
    "CMP-56": N_(
        "The site takes {area:,.4f} hm² of cropland, of it {paddy:,.4f} hm² of paddy; the stated "
        "supplement lacks {short:,.4f} hm² of cropland and {short_paddy:,.4f} hm² of paddy."
    ),
    "CMP-57": N_("{area:,.2f} m² of cropland state no slope class; fill in GDPDJB."),
    "CMP-58": N_(
        "The site takes {area:,.4f} hm² of cropland, of it {paddy:,.4f} hm² of paddy; the stated "
        "supplement of {stated:,.4f} hm² ({stated_paddy:,.4f} hm² of paddy) covers both."
    ),
    "CMP-59": N_(
        "No limit applies to this site. State the area by standard (BZYDMJ, hm²) or add limits for "
        "its project type to a preset."
    ),
    "CMP-60": N_("Within all {count} limits of the land use standards that apply."),
    "CMP-61": N_(
        "A limit for project type “{type}” asks for “{figure}”, which the site does not state. "
        "Fill in its field."
    ),
    "CMP-62": N_("“{figure}” is {value:g}, less than the {limit:g} that {basis} asks for."),
    "CMP-63": N_("“{figure}” is {value:g}, more than the {limit:g} that {basis} allows."),
    "CMP-64": N_(
        "The site has {area:,.4f} hm², but the standard allows {allowed:,.4f} hm² ({basis}). "
        "Reduce it or justify the excess (节地评价)."
    ),
    "CMP-65": N_(
        "The approval document states {stated:,.4f} hm², the outline has {computed:,.4f} hm²; they "
        "may differ by {allowed:,.4f} hm². Correct one of them."
    ),
    "CMP-66": N_(
        "{area:,.2f} m² of cropland are steeper than 25°, which a plan may return to woodland."
    ),
    "CMP-67": N_("{area:,.2f} m² lie on illegal land use that is not settled: settle it first."),
    "CMP-68": N_("{area:,.2f} m² lie outside of the extent that was examined before; explain it."),
    "CMP-69": N_(
        "{area:,.2f} m² lie on land that is supplied or registered already: settle the rights "
        "first."
    ),
    "CMP-71": N_(
        "Distances and lengths need a Gauss-Krüger zone, not {crs}. Reproject the sites and run "
        "again."
    ),
    "CMP-70": N_(
        "{area:,.2f} m² lie in this area; ask the authority in charge for its opinion and "
        "attach it."
    ),
}
