"""A pygeoapi of the test's own, from build/pygeoapi: a foreign server of OGC API Features."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
import urllib.request
from pathlib import Path
from string import Template

PROGRAM = Path(__file__).resolve().parents[2] / "build" / "pygeoapi" / "bin" / "pygeoapi"
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
BOX = (116, 24, 118, 26)
LONGEST_START_S = 40


def missing():
    """Return why it cannot run here, '' if it can."""
    return "" if PROGRAM.is_file() else "pygeoapi is not in build/pygeoapi; run `make install`"


def resource(provider, path, box=BOX, **more):
    """Return a collection over the file at `path`; `more` goes to its provider."""
    extent = {"spatial": {"bbox": list(box), "crs": CRS84}}
    own = {"type": "feature", "name": provider, "data": str(path), "id_field": "id"} | more
    return {
        "type": "collection", "title": "图斑", "description": "d", "keywords": ["k"], "links": [],
        "extents": extent, "providers": [own],
    }  # fmt: skip


def tiny(path, features):
    """Write features as TinyDB keeps them: the one provider that takes every write."""
    path.write_text(json.dumps({"_default": {str(n): one for n, one in enumerate(features, 1)}}))
    return path


class Pygeoapi:
    """A server in `folder` on 127.0.0.1 and `port`, not started yet; it reads files anew."""

    def __init__(self, folder, port, resources):
        self.url, self._folder = f"http://127.0.0.1:{port}", folder
        path, described = folder / "config.yml", folder / "openapi.yml"
        text = Path(__file__).with_name("pygeoapi.yml").read_text(encoding="utf-8")
        path.write_text(Template(text).substitute(port=port, resources=json.dumps(resources)))
        given = {"PYGEOAPI_CONFIG": str(path), "PYGEOAPI_OPENAPI": str(described)}
        self._environment = {**os.environ, **given}
        for name in ("PYTHONPATH", "PROJ_DATA", "PROJ_LIB"):
            self._environment.pop(name, None)
        made = [str(PROGRAM), "openapi", "generate", str(path), "--output-file", str(described)]
        subprocess.run(made, env=self._environment, check=True, capture_output=True, timeout=2 * 60)

    def start(self):
        """Start it and wait until it answers."""
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [str(PROGRAM), "serve"],
                env=self._environment, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        end = time.monotonic() + LONGEST_START_S
        while not _answers(f"{self.url}/conformance?f=json"):
            if time.monotonic() > end or self._process.poll() is not None:
                raise RuntimeError(f"pygeoapi did not start, see {self._folder / 'log'}")
            time.sleep(0.05)

    def kill(self):
        """End it and the process that it watches, at once."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(10)


def _answers(url):
    try:
        urllib.request.urlopen(url, timeout=5).close()
    except OSError:
        return False
    return True
