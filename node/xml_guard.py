"""XML that a client sends: refused before a parser sees more than its first bytes deserve."""

from __future__ import annotations

from lxml import etree

from .exchange import XML_TYPE, Refused, Reply, json_refusal

MAX_DEPTH = 64
OWS = "http://www.opengis.net/ows"
OGC = "http://www.opengis.net/ogc"


def checked_xml(body: bytes) -> etree._Element:
    """Return the root element; refuse (400) what is not UTF-8, not XML, too deep or has a DTD."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(400, "XML-02", "The document is not UTF-8.") from error
    if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper() or "\x00" in text:
        raise Refused(400, "XML-01", "A document type definition is not allowed.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused(400, "XML-02", "The document is not well-formed XML.") from error
    if (root.getroottree().docinfo.encoding or "UTF-8").upper() not in ("UTF-8", "ASCII"):
        raise Refused(400, "XML-02", "The document declares another encoding than UTF-8.")
    if _too_deep(root):
        raise Refused(400, "XML-02", "The document is nested too deep.", limit=MAX_DEPTH)
    return root


def _too_deep(root: etree._Element) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            return True
    return False


def exception_report(refused: Refused) -> Reply:
    """Return a refusal as an OWS exception report (OGC 06-121r3, clause 8)."""
    root = etree.Element(f"{{{OWS}}}ExceptionReport", nsmap={"ows": OWS}, version="1.0.0")
    exception = etree.SubElement(root, f"{{{OWS}}}Exception", exceptionCode=_ows_code(refused))
    if "parameter" in refused.detail:
        exception.set("locator", str(refused.detail["parameter"]))
    etree.SubElement(exception, f"{{{OWS}}}ExceptionText").text = _sentence(refused)
    return _as_xml(refused, root)


def service_exception(refused: Refused) -> Reply:
    """Return a refusal as a WMS 1.3.0 service exception (OGC 06-042, annex E.2)."""
    root = etree.Element(f"{{{OGC}}}ServiceExceptionReport", nsmap={None: OGC}, version="1.3.0")
    exception = etree.SubElement(root, f"{{{OGC}}}ServiceException", code=_ows_code(refused))
    exception.text = _sentence(refused)
    return _as_xml(refused, root)


def _as_xml(refused: Refused, root: etree._Element) -> Reply:
    reply = json_refusal(refused)  # for its headers
    reply.body = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    reply.content_type = XML_TYPE
    return reply


def _ows_code(refused: Refused) -> str:
    return str(refused.detail.get("ows", "NoApplicableCode"))


def _sentence(refused: Refused) -> str:
    details = {k: v for k, v in refused.detail.items() if k not in ("ows", "parameter")}
    named = "; ".join(f"{name}: {value}" for name, value in details.items())
    return f"{refused.code}: {refused.message}" + (f" ({named})" if named else "")
