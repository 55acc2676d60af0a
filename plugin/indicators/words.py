"""What the inputs, lights and kinds of indicators are called in the reader's language."""

from __future__ import annotations

from ...core.planning.indicators import Light
from ...core.reporting.document import BAD, GOOD, WARNING
from ..i18n import N_, tr

LAYERS = {
    "land": N_("Land-use parcels"),
    "core": N_("Boundary of the central city"),
    "red_line": N_("Ecological protection red line"),
    "farmland": N_("Permanent basic farmland"),
    "grassland": N_("Basic grassland"),
    "coast": N_("Mainland coastline"),
    "natural_coast": N_("Natural mainland coastline"),
    "heritage": N_("Natural and cultural heritage"),
    "shelters": N_("Emergency shelters"),
    "roads": N_("Road centre lines"),
    "stations": N_("Rail transit stations"),
    "green": N_("Park greens and squares"),
    "facilities": N_("Community facilities"),
}
NUMBERS = {
    "population": N_("resident population (万人)"),
    "town_population": N_("resident town population (万人)"),
    "core_population": N_("population of the central city (万人)"),
    "village_population": N_("population of the village (persons)"),
    "elderly_population": N_("elderly population (万人)"),
    "gdp": N_("GDP (亿元)"),
    "gdp_secondary_tertiary": N_("GDP of secondary and tertiary sector (亿元)"),
    "water": N_("water use (亿m³)"),
    "housing_floor_area": N_("town housing floor area (万m²)"),
    "elderly_beds": N_("beds of elderly care"),
    "medical_beds": N_("beds of medical institutions"),
    "groundwater_level": N_("groundwater level (m)"),
    "renewable_share": N_("share of new and renewable energy (%)"),
    "species": N_("local indicator species"),
    "metropolitan_share": N_("population within one hour of the metropolitan centre (%)"),
    "green_travel_share": N_("share of green travel (%)"),
    "commuting_time": N_("mean commuting time (min)"),
    "rainwater_share": N_("rainwater retained on site (%)"),
    "waste_recycling_share": N_("town waste recycled (%)"),
    "rural_waste_share": N_("rural waste treated (%)"),
}
LIGHTS = {
    Light.GREEN: N_("green: as the plan expects"),
    Light.AMBER: N_("amber: behind the plan"),
    Light.RED: N_("red: bottom line broken or target missed"),
    Light.NONE: N_("none: no target or no direction"),
}
TONES = {Light.GREEN: GOOD, Light.AMBER: WARNING, Light.RED: BAD, Light.NONE: ""}
NOTHING = N_("a denominator that is not 0")
# These remarks stand in the shipped tables; here they are for their translation.
REMARKS = (
    N_("water use in 亿m3"),
    N_("the stated areas without ridges (TBDLMJ) if given, else with them"),
    N_("rows of the structure table"),
    N_("湿地 of the guide of 2023"),
    N_("kind 约束性 is a preset; town population in 万人"),
    N_("kind 约束性 is a preset; centre lines of roads"),
    N_("residential and employment land within 800 m, by straight line"),
    N_("needs the road network"),
    N_("亿m3 by 亿元"),
    N_("construction land by the GDP of the secondary and tertiary sector, 亿元"),
    N_(
        "kind 约束性 is a preset; residential land within a walk of 300 m of green spaces and "
        "squares of at least 400 m2: along the roads if given, else by straight line"
    ),
    N_(
        "residential land within a walk of 1000 m of every kind of facility: along the roads if "
        "given, else by straight line"
    ),
    N_("万m2 by 万人"),
    N_("beds by 万人"),
    N_("population in persons"),
)


def input_name(name: str) -> str:
    """Return what an input is called: a layer, a number, or its own name."""
    if name == "denominator":
        return tr(NOTHING)
    known = LAYERS.get(name) or NUMBERS.get(name)
    return tr(known) if known else name
