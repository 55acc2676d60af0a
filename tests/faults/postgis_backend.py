"""A real PostgreSQL with PostGIS, prepared as a node, under test."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager

from .backends import LAYER, OPS, Backend, beside
from .pg_proxy import PgProxy

real = beside("faults_real_postgis", "real", "postgis.py")
X, Y = 39_500_000.0, 2_800_000.0
ROLES = "CREATE ROLE planner LOGIN; CREATE ROLE viewer LOGIN"
TABLE = f"""
    DROP SCHEMA IF EXISTS plan CASCADE;
    DROP SCHEMA IF EXISTS ssp CASCADE;
    CREATE SCHEMA plan;
    CREATE TABLE plan."DLTB" (
        fid serial PRIMARY KEY, "BSM" varchar(18) NOT NULL, "DLBM" varchar(5) NOT NULL,
        "DLMC" varchar(60), "TBMJ" double precision, "SJNF" integer, "PZRQ" date,
        "BZ" varchar(255), geom geometry(Polygon, 4527) NOT NULL);
    INSERT INTO plan."DLTB" ("BSM", "DLBM", "DLMC", "TBMJ", "SJNF", geom)
    SELECT lpad(n::text, 18, '35082100000000000'), '0101', '水田', 10000, 2023,
           ST_MakeEnvelope({X} + (n - 1) % 4 * 100, {Y} + (n - 1) / 4 * 100,
                           {X} + (n - 1) % 4 * 100 + 100, {Y} + (n - 1) / 4 * 100 + 100, 4527)
    FROM generate_series(1, 12) AS n;
    GRANT USAGE ON SCHEMA plan TO planner, viewer;
    GRANT SELECT ON plan."DLTB" TO planner, viewer;
    GRANT INSERT, UPDATE, DELETE ON plan."DLTB" TO planner;
    GRANT USAGE ON SEQUENCE plan."DLTB_fid_seq" TO planner;
"""
# The session that touches the row whose turn it is ends as if the server had killed it.
DEADLY = """
    CREATE SEQUENCE plan.turn;
    CREATE FUNCTION plan.die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
        IF nextval('plan.turn') = TG_ARGV[0]::bigint THEN
            PERFORM pg_terminate_backend(pg_backend_pid());
            PERFORM pg_sleep(5);
        END IF;
        RETURN NULL;
    END $$;
"""
AT_OP = """
    CREATE TRIGGER deadly AFTER INSERT OR UPDATE OR DELETE ON plan."DLTB"
        FOR EACH ROW EXECUTE FUNCTION plan.die({0})
"""
AT_COMMIT = """
    CREATE CONSTRAINT TRIGGER deadly AFTER INSERT OR UPDATE OR DELETE ON plan."DLTB"
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION plan.die(1)
"""
HARMLESS = """
    DROP TRIGGER IF EXISTS deadly ON plan."DLTB";
    DROP FUNCTION IF EXISTS plan.die; DROP SEQUENCE IF EXISTS plan.turn;
"""
ALTERATIONS = {
    "column added": 'ALTER TABLE plan."DLTB" ADD "NEU" text',
    "required column added": """ALTER TABLE plan."DLTB" ADD "NEU" text NOT NULL DEFAULT 'x'""",
    "column dropped": 'ALTER TABLE plan."DLTB" DROP "DLMC"',
    "column renamed": 'ALTER TABLE plan."DLTB" RENAME "DLMC" TO "NAME"',
    "length changed": 'ALTER TABLE plan."DLTB" ALTER "BZ" TYPE varchar(100)',
    "type changed": 'ALTER TABLE plan."DLTB" ALTER "SJNF" TYPE text',
    "value required": 'ALTER TABLE plan."DLTB" ALTER "TBMJ" SET NOT NULL',
    "CRS changed": """ALTER TABLE plan."DLTB" ALTER geom TYPE geometry(Polygon, 4490)
                      USING ST_Transform(geom, 4490)""",
    "geometry type changed": """ALTER TABLE plan."DLTB" ALTER geom
                                TYPE geometry(MultiPolygon, 4527) USING ST_Multi(geom)""",
    "domain narrowed": """ALTER TABLE plan."DLTB" ADD CHECK ("BZ" IS NULL) NOT VALID""",
}
ROWS = "SELECT uuid::text, ver, \"values\", encode(wkb, 'hex') FROM ssp.features(%s)"


class PostgisNode(Backend):
    """The database, spoken to by its own wire protocol."""

    name = protocol = "postgis"
    checks_passwords = False
    proxy_class = PgProxy

    @staticmethod
    def missing():
        return real.missing()

    def start(self):
        self._stack = ExitStack()
        self.connection = self._stack.enter_context(real.database())
        self.run(ROLES)
        self.fill()

    def fill(self):
        """Make the table and prepare it as a node."""
        from qgis.core import QgsDataSourceUri

        from shanhe.core.feedback import Silent
        from shanhe.plugin.checkout.transports.postgis.prepare import prepare_node

        self.run(TABLE)
        uri = QgsDataSourceUri()
        mode = QgsDataSourceUri.decodeSslMode("disable")
        uri.setConnection("127.0.0.1", str(self.database_port), "postgres", "tester", "", mode)
        prepare_node(uri, "plan", [LAYER], "planner", Silent())

    def close(self):
        self.connection.close()
        self._stack.close()

    def run(self, sql, *values):
        """Run SQL as the superuser."""
        with self.connection.cursor() as cursor:
            cursor.execute(sql, values or None)
            return cursor.fetchall() if cursor.description else []

    @property
    def database_port(self):
        """Where the database itself listens."""
        return self.connection.info.port

    @property
    def port(self):
        return self.database_port

    def url(self, port):
        return f"postgresql://127.0.0.1:{port}/postgres?sslmode=disable"

    def password(self, user):
        return "s3cret-of-the-database"

    def meddle(self, name, note):
        if note is None:
            self.run('DELETE FROM plan."DLTB" WHERE "BSM" = %s', name)
        else:
            self.run('UPDATE plan."DLTB" SET "BZ" = %s WHERE "BSM" = %s', note, name)

    def places_to_die(self, mix):
        return (*(f"op-{number}" for number in range(1, OPS[mix] + 1)), "before-commit")

    @contextmanager
    def dying(self, point):
        self.run(DEADLY)
        number = point.rpartition("-")[2]
        self.run(AT_OP.format(number) if number.isdigit() else AT_COMMIT)
        yield
        self.run(HARMLESS)

    def schema_changes(self):
        return tuple(ALTERATIONS)

    @contextmanager
    def changed_schema(self, name):
        self.run(ALTERATIONS[name])
        if "TYPE geometry" in ALTERATIONS[name]:
            self.prepare_again()
        yield

    def prepare_again(self):
        """Do to the altered table what its keeper would."""
        self.run("SELECT ssp.prepare_layer('plan.\"DLTB\"'::regclass)")

    @contextmanager
    def put_back(self):
        yield
        self.fill()

    def refill(self):
        self.fill()

    def rows(self):
        return [
            {**values, "TBMJ": as_real(values["TBMJ"]), "uuid": uuid, "ver": ver, "geometry": wkb}
            for uuid, ver, values, wkb in self.run(ROWS, LAYER)
        ]


def as_real(value):
    """JSON does not tell reals from integers."""
    return None if value is None else float(value)
