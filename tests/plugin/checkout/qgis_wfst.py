"""A QGIS Server with transactions over a table, in a process of its own (no plugin code).

    python qgis_wfst.py "dbname=… host=… port=… user=…" SCHEMA.TABLE FOLDER
    python qgis_wfst.py FILE.gpkg TABLE FOLDER [PORT]

It prints its address and serves until it is ended. `?lose=1` to its root makes it lose the answer
to the next Transaction, after QGIS Server has done it.
"""

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QGIS_SERVER_LOG_LEVEL"] = "2"

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsProject,
    QgsVectorLayer,
)
from qgis.server import QgsBufferServerRequest, QgsBufferServerResponse, QgsServer
from waitress import create_server
from waitress.channel import HTTPChannel


def project_of(connection, table, folder):
    """Return a project with the table as the layer DLTB, open for transactions."""
    if connection.endswith(".gpkg"):
        layer = QgsVectorLayer(f"{connection}|layername={table}", "DLTB", "ogr")
    else:
        uri = QgsDataSourceUri(connection)
        schema, name = table.split(".")
        uri.setDataSource(schema, name, "geom", "", "fid")
        layer = QgsVectorLayer(uri.uri(), "DLTB", "postgres")
    if not layer.isValid():
        sys.exit(f"not a layer: {connection} {table}")
    layer.setShortName("DLTB")
    project = QgsProject()
    project.setFileName(str(Path(folder) / "wfst.qgs"))
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4527"))
    project.addMapLayer(layer)
    project.writeEntry("WMSCrsList", "/", ["EPSG:4527"])
    project.writeEntry("WFSLayers", "/", [layer.id()])
    project.writeEntry("WFSLayersPrecision", f"/{layer.id()}", 10)
    for action in ("Insert", "Update", "Delete"):
        project.writeEntry("WFSTLayers", f"/{action}", [layer.id()])
    return project


class Losing(HTTPChannel):
    """Closes without a word where the application says so."""

    def write_soon(self, data):
        if LOSE["now"]:
            LOSE["now"] = False
            self.close_when_flushed = self.will_close = True
            raise OSError("the reply is lost")
        return super().write_soon(data)


LOSE = {"next": False, "now": False}


def application(server, project):
    def answered(environ, start_response):
        if environ["QUERY_STRING"] == "lose=1":
            LOSE["next"] = True
            start_response("200 OK", [("Content-Length", "0")])
            return [b""]
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        url = f"http://{environ['HTTP_HOST']}/ows?{environ['QUERY_STRING']}"
        posted = environ["REQUEST_METHOD"] == "POST"
        method = QgsBufferServerRequest.PostMethod if posted else QgsBufferServerRequest.GetMethod
        headers = {"Content-Type": environ.get("CONTENT_TYPE", "")} if posted else {}
        response = QgsBufferServerResponse()
        server.handleRequest(QgsBufferServerRequest(url, method, headers, body), response, project)
        if posted and LOSE["next"]:
            LOSE.update(next=False, now=True)
        kept = [(k, v) for k, v in response.headers().items() if k.lower() != "content-length"]
        start_response(f"{response.statusCode()} OK", kept)
        return [bytes(response.body())]

    return answered


def main(connection, table, folder, port="0"):
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = os.environ["QGIS_AUTH_DB_DIR_PATH"] = folder
    kept = QgsApplication([], False)
    server, project = QgsServer(), project_of(connection, table, folder)
    web = create_server(application(server, project), host="127.0.0.1", port=int(port), threads=1)
    web.channel_class = Losing
    print(f"serving http://127.0.0.1:{web.effective_port}/ows", flush=True)
    web.run()
    return kept


if __name__ == "__main__":
    main(*sys.argv[1:])
