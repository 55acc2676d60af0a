"""Press “submit” once in a process of its own, which `SHANHE_FAIL=point:kill` ends at a point.

Arguments: working copy, journal, address of the change service. The login is in the environment.
"""

import os
import signal
import sys
from contextlib import closing

import requests

from shanhe.core.editing.checks import Rules
from shanhe.core.editing.journal import Journal
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.submission import Submission
from shanhe.core.editing.tracking import Tracking
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.plugin.checkout.transports.changes.transport import ChangesTransport

FAIL_POINT, _, ACTION = os.environ.get("SHANHE_FAIL", "").partition(":")
LOGIN = (os.environ["NODE_USER"], os.environ["NODE_WORD"])


def reached(point):
    if ACTION == "kill" and point == FAIL_POINT:
        os.kill(os.getpid(), signal.SIGKILL)


class Session:
    """One request, no redirect, no retry: what the transport asks of a session."""

    def post(self, url, body, content_type, headers=None, *, write):
        sent = {"Content-Type": content_type, **(headers or {})}
        try:
            reply = requests.post(
                url, body, headers=sent, auth=LOGIN, timeout=10, allow_redirects=False
            )
        except requests.RequestException as error:
            raise Problem("NET-10", url=url, reason=str(error)) from error
        reply.status, reply.body = reply.status_code, reply.content
        return reply


def main(copy, journal_path, url):
    seams = Seams(reached=reached)
    with closing(Tracking(copy)) as tracking, closing(Journal(journal_path, seams)) as journal:
        rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
        submission = Submission(tracking, journal, seams)
        print(submission.submit(ChangesTransport(Session(), url), rules, Silent()).state)


main(*sys.argv[1:])
