"""CSW: only requests that are whole and allowed reach pycsw."""

from __future__ import annotations

import logging
from typing import Mapping
from urllib.parse import urlencode

from lxml import etree

from .catalogue import Catalogue
from .exchange import Refused, Reply, Request
from .xml_guard import checked_xml

LOG = logging.getLogger("shanhe.node")
MAX_BODY = 5_000_000
VERSIONS = ("2.0.2", "3.0.0")
NAMESPACES = {
    "http://www.opengis.net/cat/csw/2.0.2": "2.0.2",
    "http://www.opengis.net/cat/csw/3.0": "3.0.0",
}
READING = ("GetCapabilities", "DescribeRecord", "GetDomain", "GetRecords", "GetRecordById")
FORMATS = ("application/xml", "text/xml", "application/json")
# Parameters that are handed on; ResponseHandler would make the node call an address of the client.
PARAMETERS = {
    "service", "version", "acceptversions", "request", "namespace", "resulttype", "outputformat",
    "outputschema", "startposition", "maxrecords", "typenames", "typename", "elementsetname",
    "elementname", "constraintlanguage", "constraint", "constraint_language_version", "sortby",
    "id", "q", "bbox", "time", "propertyname", "parametername", "sections", "recordids",
}  # fmt: skip


class CswService:
    """Serve `/csw`."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def reply(self, request: Request, parts: list[str]) -> Reply:
        """Answer a CSW request, or say as an exception report why not."""
        if parts:
            raise Refused(404, "REQ-404", "There is nothing at this address.")
        if request.method == "POST":
            body = request.body(MAX_BODY)
            _check_posted(checked_xml(body), request)
            return self._answer("POST", "", body)
        if request.method not in ("GET", "HEAD"):
            raise Refused(405, "REQ-405", "The method does not fit the address.", allow="GET")
        return self._answer("GET", urlencode(_checked(request.query())), b"")

    def _answer(self, method: str, query: str, body: bytes) -> Reply:
        try:
            status, content, kind = self._catalogue.answer(method, query, body)
        except Exception as error:  # pycsw raises whatever its readers do
            LOG.exception("pycsw")
            raise Refused(400, "CSW-400", "The catalogue cannot answer this request.") from error
        if b"ExceptionReport" in content[:2000]:
            raise _refusal(content)
        return Reply(status, content, kind)


def _refusal(content: bytes) -> Refused:
    """Return pycsw's exception report as a refusal, without the SQL that it prints."""
    root = etree.fromstring(content)
    exception = root.find(".//{*}Exception")
    text = " ".join(root.itertext()).strip()
    if "UNIQUE constraint" in text:
        return Refused(
            409,
            "CSW-409",
            "A record with this identifier exists; update it instead.",
            ows="TransactionFailed",
        )
    if "[SQL" in text:
        LOG.error("pycsw: %s", text)
        text = "The transaction failed; the node's log says why."
    detail = {"ows": exception.get("exceptionCode", "NoApplicableCode")}
    if exception.get("locator"):
        detail["parameter"] = exception.get("locator")
    return Refused(400, "CSW-400", text[:500], **detail)


def _checked(query: Mapping[str, str]) -> dict[str, str]:
    asked = {name: value for name, value in query.items() if name in PARAMETERS}
    _one_of("service", asked.get("service"), ("CSW",))
    _one_of("request", asked.get("request"), READING)
    if asked["request"] != "GetCapabilities" or "version" in asked:
        _one_of("version", asked.get("version"), VERSIONS)
    elif "acceptversions" not in asked:
        asked["version"] = VERSIONS[0]  # else pycsw answers with the capabilities of CSW 3.0
    if "outputformat" in asked:
        _one_of("outputformat", asked["outputformat"], FORMATS)
    for name in ("startposition", "maxrecords"):
        text = asked.get(name, "1")
        if not (text.isascii() and text.isdigit()) or int(text) >= 2**31:
            raise Refused(
                400,
                "CSW-400",
                f"{name} is not a number.",
                ows="InvalidParameterValue",
                parameter=name,
            )
    return asked


def _check_posted(root: etree._Element, request: Request) -> None:
    name = etree.QName(root)
    _one_of("request", name.localname, (*READING, "Transaction"))
    _one_of("version", NAMESPACES.get(name.namespace or ""), VERSIONS)
    _one_of("service", root.get("service", "CSW"), ("CSW",))
    _one_of("outputFormat", root.get("outputFormat", FORMATS[0]), FORMATS)
    if root.find("{*}ResponseHandler") is not None or root.get("ResponseHandler"):
        raise Refused(
            400,
            "CSW-400",
            "The node answers where it was asked, nowhere else.",
            ows="InvalidParameterValue",
            parameter="ResponseHandler",
        )
    if name.localname == "Transaction":
        _check_transaction(root, request)


def _check_transaction(root: etree._Element, request: Request) -> None:
    if request.role not in ("editor", "reviewer"):
        raise Refused(
            403, "ROLE-403", "Your role may read, but not publish records.", role=request.role
        )
    if any(len(insert) > 1 for insert in root.findall("{*}Insert")):
        raise Refused(
            400,
            "CSW-ONE",
            "Publish one record in each Insert: with more, pycsw "
            "gives each the search text of all.",
            ows="InvalidParameterValue",
        )


def _one_of(parameter: str, given: str | None, known: tuple[str, ...]) -> None:
    if given is None:
        raise Refused(
            400,
            "CSW-400",
            f"The parameter {parameter} is missing.",
            ows="MissingParameterValue",
            parameter=parameter,
        )
    if given not in known:
        raise Refused(
            400,
            "CSW-400",
            f"The parameter {parameter} is not one of the known.",
            ows="InvalidParameterValue",
            parameter=parameter,
            known=", ".join(known),
        )
