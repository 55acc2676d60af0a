"""The values of WMS and WFS parameters, checked one by one."""

from __future__ import annotations

import re
from typing import Callable

from .exchange import Refused
from .maps import CRS
from .xml_guard import checked_xml

MAX_PIXELS = 4096
CODE = re.compile(
    r"(?:EPSG:|urn:ogc:def:crs:EPSG:[0-9.]*:|http://www\.opengis\.net/(?:def/crs/EPSG/0/|gml/srs/epsg\.xml#))(\d{4,6})",
    re.IGNORECASE,
)
RESULT_TYPES = ("hits", "results")
FEATURE_FORMAT = re.compile(r".*gml.*|.*json|text/xml|xmlschema", re.IGNORECASE)
NUMBER = re.compile(r"\d{1,9}")


def invalid(code: str, message: str, parameter: str, **detail: object) -> Refused:
    """Return the refusal (400) of a parameter, with its OWS exception code."""
    return Refused(400, "OWS-400", message, ows=code, parameter=parameter, **detail)


def check_crs(text: str, parameter: str) -> str:
    """Return the code of a CRS that is served, however it is written."""
    found = CODE.fullmatch(text)
    code = f"EPSG:{found[1]}" if found else ""
    if code not in CRS:
        raise invalid("InvalidCRS", "The CRS is not served.", parameter, known=", ".join(CRS))
    return code


def check_box(asked: dict[str, str], service: str) -> None:
    """Refuse a box that QGIS Server 3.22 would answer with nothing and no error."""
    if not asked.get("bbox"):
        return
    numbers = asked["bbox"].split(",")
    code = numbers.pop() if len(numbers) == 5 else ""  # noqa: PLR2004
    try:
        xmin, ymin, xmax, ymax = map(float, numbers)
        right = xmin <= xmax and ymin <= ymax and all(map(_sane, (xmin, ymin, xmax, ymax)))
    except ValueError:
        right = False
    if not right:
        raise invalid("InvalidParameterValue", "The box is not xmin,ymin,xmax,ymax.", "bbox")
    if service == "WFS" and code:
        wanted = check_crs(asked.get("srsname", CRS[0]), "srsname")
        if check_crs(code, "bbox") != wanted:
            raise invalid("InvalidParameterValue", "The box must be in the CRS of SRSNAME.", "bbox")


def _sane(value: float) -> bool:
    return abs(value) < 1e9  # noqa: PLR2004 (metres or degrees; False for NaN)


def _check_number(text: str, parameter: str) -> None:
    if not NUMBER.fullmatch(text):
        raise invalid("InvalidParameterValue", "The value is not a number.", parameter)


def _check_pixels(text: str, parameter: str) -> None:
    _check_number(text, parameter)
    if not 0 < int(text) <= MAX_PIXELS:
        raise invalid(
            "InvalidParameterValue", "The picture is too large.", parameter, limit=MAX_PIXELS
        )


def _check_filter(text: str, _: str) -> None:
    checked_xml(text.strip("() ").encode())


def _check_result_type(text: str, parameter: str) -> None:
    if text.lower() not in RESULT_TYPES:
        known = ", ".join(RESULT_TYPES)
        raise invalid("InvalidParameterValue", "There is no such result.", parameter, known=known)


def _check_feature_format(text: str, parameter: str) -> None:
    if not FEATURE_FORMAT.fullmatch(text):
        known = "text/xml; subtype=gml/3.1.1, application/json"
        raise invalid("InvalidParameterValue", "The format is not served.", parameter, known=known)


CHECKS: dict[str, Callable[[str, str], object]] = {
    "srsname": check_crs,
    "crs": check_crs,
    "srs": check_crs,
    "width": _check_pixels,
    "height": _check_pixels,
    "maxfeatures": _check_number,
    "startindex": _check_number,
    "feature_count": _check_number,
    "filter": _check_filter,
    "resulttype": _check_result_type,
    "outputformat": _check_feature_format,
}
