"""What every tool on project sites takes: sites, control layers, rules, the fields of a site."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingFeatureSource

from ..core.errors import Problem
from ..plugin.i18n import N_, tr
from ..plugin.messages import sentence
from ..plugin.review.run import each, refuse_unknown_crs, sources_by_rule
from ..plugin.review.site_file import sites_of_file
from ..plugin.review.sites import SiteFields
from ..plugin.review.texts import rule_title
from .base import ShanheAlgorithm
from .declare import crs, field_of, file_in, layers, polygons

CONTROLS = {
    "farmland": "permanent_farmland",
    "red_line": "ecological_redline",
    "boundary": "urban_boundary",
    "planned_use": "planned_use",
    "zones": "plan_zone",
    "survey": "survey_class",
    "hazard": "geohazard",
    "approved": "approved_land",
}
UNASKED = N_("No check asks for layer “{layer}”, so it was not used. Rename it or add a rule.")
SITE_FILES = N_("Site files (*.txt *.dxf *.shp *.gpkg *.geojson *.gdbtable);;All files (*)")


class SiteInputs(ShanheAlgorithm):
    """The inputs that tools on project sites share; each adds its own and its outputs."""

    sites = polygons(
        "INPUT",
        N_("Project sites"),
        optional=True,
        help=N_(
            "One polygon per site, in a CGCS2000 Gauss-Krüger CRS. Selected features only, "
            "if so chosen. Left empty, the site file is read."
        ),
    )
    sites_file = file_in(
        "SITES_FILE",
        N_("Site file"),
        optional=True,
        filter=SITE_FILES,
        help=N_(
            "In place of a layer: boundary coordinates (报件坐标) text, closed outlines of a DXF "
            "drawing, a Shapefile in any encoding, a GeoPackage or a file of a FileGDB."
        ),
    )
    sites_crs = crs(
        "SITES_CRS",
        N_("CRS of the site file"),
        "",
        optional=True,
        advanced=True,
        help=N_(
            "For a file that states none. Left empty, the zone in front of the eastings tells."
        ),
    )
    farmland = polygons(
        "YJJBNT",
        N_("Permanent basic farmland (YJJBNT)"),
        optional=True,
        help=N_("永久基本农田 polygons. Without the layer the check is undetermined."),
    )
    red_line = polygons(
        "STBHHX",
        N_("Ecological protection red line (STBHHX)"),
        optional=True,
        help=N_("生态保护红线 polygons; LHLX holds the type."),
    )
    boundary = polygons(
        "CZKFBJ",
        N_("Urban development boundary (CZKFBJ)"),
        optional=True,
        help=N_("城镇开发边界 polygons; GHFQDM holds the zone 410, 420 or 430."),
    )
    planned_use = polygons(
        "GHYDYH",
        N_("Planned land and sea use (GHYDYH)"),
        optional=True,
        help=N_("规划用地用海 polygons; YDYHFLDM holds the planned use code."),
    )
    zones = polygons(
        "GHFQ",
        N_("Plan zones (GHFQ)"),
        optional=True,
        help=N_("规划分区 polygons covering the whole area; GHFQDM holds the zone code."),
    )
    survey = polygons(
        "DLTB",
        N_("Survey parcels (DLTB)"),
        optional=True,
        help=N_("地类图斑 of the latest survey with DLBM, QSXZ, ZLDWDM and KCXS."),
    )
    hazard = polygons(
        "DZZHYFQ",
        N_("Areas prone to geological hazards (DZZHYFQ)"),
        optional=True,
        help=N_("地质灾害易发区 polygons; YFXDJ holds 高, 中 or 低."),
    )
    approved = polygons(
        "YPJSYD",
        N_("Construction land already approved (YPJSYD)"),
        optional=True,
        help=N_("已批建设用地 polygons; PWH holds the number of the approval."),
    )
    others = layers(
        "OTHERS",
        N_("Further control layers"),
        optional=True,
        help=N_(
            "Layers for other checks (nature reserves, wetland, heritage, illegal land …), "
            "matched to their rule by layer name or code."
        ),
    )
    preset = file_in(
        "PRESET",
        N_("Rules preset"),
        "json",
        optional=True,
        help=N_("A JSON file that changes shipped rules or adds your own."),
    )
    code = field_of(
        "INPUT",
        "FIELD_CODE",
        N_("Site code field"),
        "XMDM",
        optional=True,
        advanced=True,
        help=N_("Identifies a site in every output; the feature id where it is empty."),
    )
    name_field = field_of(
        "INPUT",
        "FIELD_NAME",
        N_("Site name field"),
        "XMMC",
        optional=True,
        advanced=True,
        help=N_("The project's name."),
    )
    use = field_of(
        "INPUT",
        "FIELD_USE",
        N_("Intended use field"),
        "YDYHFLDM",
        optional=True,
        advanced=True,
        help=N_("The intended 用地用海 code; without it planned use and zones are undetermined."),
    )
    kind = field_of(
        "INPUT",
        "FIELD_TYPE",
        N_("Project type field"),
        "XMLX",
        optional=True,
        advanced=True,
        help=N_("The project type in Chinese: 交通, 水利, 能源, 工业, 住宅, 村庄 …"),
    )
    listed = field_of(
        "INPUT",
        "FIELD_LISTED",
        N_("Listed major project field"),
        "ZDXM",
        optional=True,
        advanced=True,
        help=N_("1 for a listed major project, else 0."),
    )
    scale = field_of(
        "INPUT",
        "FIELD_SCALE",
        N_("Project size field"),
        "XMGM",
        optional=True,
        advanced=True,
        help=N_("The size of the project in words, for the report."),
    )
    stated = field_of(
        "INPUT",
        "FIELD_AREA",
        N_("Stated area field"),
        "SQMJ",
        optional=True,
        advanced=True,
        help=N_("The area applied for, in hectares; compared with the computed one."),
    )
    region = field_of(
        "INPUT",
        "FIELD_REGION",
        N_("Region code field"),
        "XZQDM",
        optional=True,
        advanced=True,
        help=N_("The county's code, by which idle land is looked up; all records without it."),
    )


def site_fields(given: Any) -> SiteFields:
    """Return the names of the fields that describe a site."""
    return SiteFields(
        *(given.code, given.name_field, given.use, given.kind),
        *(given.listed, given.scale, given.stated, given.region),
    )


def site_source(given: Any, task: Any) -> tuple[Any, Any]:
    """Return the source of the sites and, for a file, the layer that must outlive it."""
    if given.sites is not None:
        return given.sites, None
    if not given.sites_file:
        raise Problem("SITE-20")
    layer, remarks = sites_of_file(given.sites_file, given.sites_crs, task.feedback)
    for remark in remarks:
        task.warn(sentence(remark))
    return QgsProcessingFeatureSource(layer, task.context), layer


def control_sources(algorithm: Any, given: Any, task: Any, rules: Any, crs: Any) -> Any:
    """Return the given layers by rule; tell which are reprojected and which nobody asked for."""
    offered = {
        rule: (
            getattr(given, name),
            algorithm.parameterAsVectorLayer(
                task.parameters, algorithm.declared[name].key, task.context
            ),
        )
        for name, rule in CONTROLS.items()
    }
    sources, unused = sources_by_rule(offered, given.others, rules, task.context)
    for remark in refuse_unknown_crs(sources, crs):
        task.warn(sentence(remark))
    for source in each(sources):
        remark = source.mistaken()
        if remark:
            task.warn(sentence(remark))
        if source.rule.id not in CONTROLS.values():
            told = tr("Layer “{layer}” is checked as: {check}")
            task.info(told.format(layer=source.name, check=rule_title(source.rule)))
    for name in unused:
        task.warn(tr(UNASKED).format(layer=name))
    return sources
