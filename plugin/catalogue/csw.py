"""A node's CSW 2.0.2: OWSLib knows the protocol, our session does the network."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import Any, Callable, Iterator, Optional
from urllib.parse import parse_qsl

from owslib import util
from owslib.catalogue.csw2 import CatalogueServiceWeb, namespaces
from owslib.etree import etree
from owslib.util import add_namespaces, cleanup_namespaces

from ...core.errors import Problem
from ...core.feedback import Feedback
from ..net import NodeSession, Reply, checked_xml
from ..redaction import log, redacted
from .filters import FORMS, Form, constraints, expression
from .iso import from_iso
from .query import Query
from .records import Record

BAD_REQUEST = (400, 404, 422, 500)
PAGE, MOST_PAGES = 50, 200
ANSWER_S = 30.0
XML = "text/xml; charset=utf-8"
warnings.filterwarnings("ignore", module=r"owslib\.")  # of changes planned in OWSLib itself
ODD_ANSWER = (
    AttributeError,
    KeyError,
    IndexError,
    TypeError,
    ValueError,
    SyntaxError,
    RuntimeError,
)


class Refusal(Exception):  # noqa: N818
    """The server understood nothing of the request; its own words."""


class Catalogue(CatalogueServiceWeb):  # type: ignore[misc]
    """The catalogue of the node that a session leads to; not to be shared by threads."""

    def __init__(self, session: NodeSession, feedback: Optional[Feedback] = None) -> None:
        self._session, self._watching = session, feedback
        self._forms: tuple[Form, ...] = FORMS
        self.matched = 0
        super().__init__(session.profile.required("csw").url, skip_caps=True)

    def pages(self, query: Query) -> Iterator[list[Record]]:
        """Yield pages of records, none twice, until the node has no new ones.

        The next page starts after what was parsed, never where the server says: servers give
        fewer records than asked for, and a wrong `nextRecord`.
        """
        start, seen = 1, set[str]()
        for _ in range(MOST_PAGES):
            count, records = self._page(query, start)
            fresh = {one.identifier: one for one in records if one.identifier not in seen}
            seen |= set(fresh)
            start += count
            if fresh:
                yield list(fresh.values())
            if not fresh or start > self.matched:
                return

    def record(self, identifier: str) -> Optional[Record]:
        """Return the record `identifier`, None if the node has none."""
        try:
            self._asked(self.getrecordbyid, [identifier], outputschema=namespaces["gmd"])
        except Refusal:
            return None
        found = next(iter(self.records.values()), None)
        return None if found is None else from_iso(self._session.profile.id, found)

    def _page(self, query: Query, start: int) -> tuple[int, list[Record]]:
        """Return how many records the page at `start` holds, and the records."""
        refused = ""
        for form in self._forms:
            try:
                page = self._page_as(form, query, start)
            except Refusal as refusal:  # noqa: PERF203 (a server that knows other names)
                refused = refused or str(refusal)
            else:
                self._forms = (form,)
                return page
        if start > 1:
            return 0, []
        raise Problem("CAT-01", node=self._session.profile.name, reason=redacted(refused))

    def _page_as(self, form: Form, query: Query, start: int) -> tuple[int, list[Record]]:
        self._asked(
            self.getrecords2,
            constraints=expression(constraints(query, form.text_name)),
            sortby=form.sort_by,
            typenames=form.type_name,
            esn="full",
            outputschema=form.schema,
            startposition=start,
            maxrecords=PAGE,
        )
        self.matched = self.results["matches"]
        results = self._exml.find(util.nspath_eval("csw:SearchResults", namespaces))
        read = (self._read(form, found) for found in self.records.values())
        return len(results), [record for record in read if record is not None]

    def _read(self, form: Form, found: Any) -> Optional[Record]:
        """Return a record; None, with a line in the log, for one that makes no sense."""
        try:
            return form.read(self._session.profile.id, found)
        except ODD_ANSWER as error:
            log(f"{self.url} {found.identifier}: {error!r}", warning=True)
            return None

    def _asked(self, request: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        """Make a request of OWSLib; what it says of an answer that it cannot read is CAT-02."""
        try:
            request(*args, **kwargs)
        except ODD_ANSWER as error:
            name = self._session.profile.name
            raise Problem("CAT-02", node=name, reason=redacted(error)) from error

    def _invoke(self) -> None:
        """Send `self.request` through the session; parse the answer, once checked, to `_exml`."""
        reply = self._sent()
        refused = reply.status in BAD_REQUEST and b"ExceptionReport" in reply.body
        self.response = checked_xml(
            Reply(200, reply.headers, reply.body, reply.url) if refused else reply
        )
        self._exml = etree.parse(BytesIO(self.response))
        exceptions = list(self._exml.iter(util.nspath_eval("ows:ExceptionText", namespaces)))
        if refused or self._exml.find(util.nspath_eval("ows:Exception", namespaces)) is not None:
            raise Refusal("; ".join(str(one.text) for one in exceptions))
        self.exceptionreport = None

    def _sent(self) -> Reply:
        limits: dict[str, Any] = {"deadline": ANSWER_S, "feedback": self._watching}
        if isinstance(self.request, str):
            return self._session.get(self.url, dict(parse_qsl(self.request)), **limits)
        request = add_namespaces(cleanup_namespaces(self.request), ["ows", "gmd", "apiso"])
        body = util.element_to_string(request, encoding="utf-8")
        return self._session.post(self.url, body, XML, write=False, **limits)
