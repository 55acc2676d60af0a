"""The catalogue: pycsw on SQLite, filled from a folder of ISO 19139 records."""

from __future__ import annotations

import hashlib
import io
import json
import threading
from configparser import ConfigParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pycsw.core import admin, config, metadata, repository
from pycsw.core.etree import etree
from pycsw.server import Csw

if TYPE_CHECKING:
    from typing_extensions import Self

PLACEHOLDER = b"http://node.invalid"  # stands in the records for the node's own address
PAGE = 200


class KeptRepository(repository.Repository):  # type: ignore[misc]
    """A repository that is made once for each CSW version, not at every request.

    pycsw makes new mapped classes for each request, which SQLAlchemy never frees: about 1 MB.
    """

    kept: dict[tuple[str, ...], KeptRepository] = {}

    def __new__(cls, database: str, context: Any, *_: object, **__: object) -> Self:
        key = (database, *sorted(context.model["typenames"]))
        return cls.kept.setdefault(key, super().__new__(cls))

    def __init__(self, database: str, context: Any, *args: Any, **named: Any) -> None:
        if hasattr(self, "session"):
            self.context = context
            self.session.expunge_all()
        else:
            super().__init__(database, context, *args, **named)


class Catalogue:
    """Answers CSW requests; the records of `folder` are loaded when they are new or changed."""

    def __init__(self, folder: Path, scratch: Path, address: str, title: str) -> None:
        scratch.mkdir(exist_ok=True)
        self._address = address
        self._path = scratch / "catalogue.sqlite"
        self._loaded_path = scratch / "catalogue.json"
        self._lock = threading.Lock()
        repository.Repository = KeptRepository
        database = f"sqlite:///{self._path}"
        if not self._path.exists():
            self._loaded_path.unlink(missing_ok=True)
            admin.setup_db(database, "records", str(scratch))
        self._configuration = _configuration(database, f"{address}/csw", title)
        self.faults = self._load(folder, database)

    def answer(self, method: str, query: str, body: bytes) -> tuple[int, bytes, str]:
        """Let pycsw answer a request that the front has checked: status, body, media type."""
        environ = {
            "REQUEST_METHOD": method,
            "QUERY_STRING": query,
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": io.BytesIO(body),
            "wsgi.url_scheme": "http",
            "HTTP_HOST": "node.invalid",
            "SERVER_NAME": "node.invalid",
            "SERVER_PORT": "80",
            "SCRIPT_NAME": "/csw",
            "PATH_INFO": "",
            "REMOTE_ADDR": "127.0.0.1",  # the role was checked; pycsw's own check is by address
        }
        with self._lock:
            server = Csw(self._configuration, environ)
            status, content = server.dispatch_wsgi()
        content = content.replace(PLACEHOLDER, self._address.encode())
        return int(str(status).split()[0]), content, str(server.contenttype)

    def _load(self, folder: Path, database: str) -> list[str]:
        """Bring the database up to date with the folder; return the files that are no records."""
        context = config.StaticContext()
        records = KeptRepository(database, context, table="records")
        loaded = _read_json(self._loaded_path)
        present = {path.name: path for path in sorted(folder.glob("*.xml"))}
        faults = []
        records.session.begin()  # one transaction for all: pycsw's own takes one for each record
        for name in set(loaded) - set(present):
            _remove(records, loaded.pop(name)["identifier"])
        for name, path in present.items():
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            if loaded.get(name, {}).get("sha256") != digest:
                identifier = _put(records, context, path)
                if identifier is None:
                    faults.append(name)
                else:
                    loaded[name] = {"sha256": digest, "identifier": identifier}
        records.session.commit()
        self._loaded_path.write_text(json.dumps(loaded, indent=1), encoding="utf-8")
        return faults


def _put(records: KeptRepository, context: Any, path: Path) -> str | None:
    """Insert or replace the record of a file; return its identifier, None if it is no record."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        (record,) = metadata.parse_record(context, etree.parse(str(path), parser), records)
    except Exception:  # noqa: BLE001 (pycsw raises whatever its readers do)
        return None
    _remove(records, record.identifier)
    record.xml = record.xml.decode() if isinstance(record.xml, bytes) else record.xml
    records.session.add(record)
    return str(record.identifier)


def _remove(records: KeptRepository, identifier: str) -> None:
    records.session.query(records.dataset).filter_by(identifier=identifier).delete()


def _read_json(path: Path) -> dict[str, dict[str, str]]:
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _configuration(database: str, url: str, title: str) -> ConfigParser:
    configuration = ConfigParser(interpolation=None)
    configuration.read_dict(
        {
            "server": {
                "url": url,
                "mimetype": "application/xml; charset=UTF-8",
                "encoding": "UTF-8",
                "language": "en-US",  # zh-CN is not among pycsw's own languages
                "maxrecords": str(PAGE),
                "profiles": "apiso",
            },
            "manager": {"transactions": "true", "allowed_ips": "127.0.0.1"},
            "metadata:main": {
                "identification_title": title,
                "identification_abstract": title,
                "identification_keywords": "国土空间规划",
                "identification_keywords_type": "theme",
                "identification_fees": "None",
                "identification_accessconstraints": "None",
                "provider_name": title,
                "provider_url": url,
                "contact_name": "",
                "contact_position": "",
                "contact_address": "",
                "contact_city": "",
                "contact_stateorprovince": "",
                "contact_postalcode": "",
                "contact_country": "",
                "contact_phone": "",
                "contact_fax": "",
                "contact_email": "",
                "contact_url": url,
                "contact_hours": "",
                "contact_instructions": "",
                "contact_role": "pointOfContact",
            },
            "metadata:inspire": {"enabled": "false"},
            "repository": {"database": database, "table": "records"},
        }
    )
    return configuration
