"""Send edits for review in a process of its own, which `SHANHE_FAIL=point:kill` ends at a point.

Arguments: working copy, journal, address of the change service. The login is in the environment.
"""

import os
import signal
import sys
from contextlib import closing

import requests

from shanhe.core.editing.checks import Rules
from shanhe.core.editing.journal import Journal
from shanhe.core.editing.reviewing import Reviewing
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.submission import Submission
from shanhe.core.editing.tracking import Tracking
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.plugin.checkout.transports.changes.reviews import ChangesReviews
from shanhe.plugin.checkout.transports.changes.transport import ChangesTransport
from shanhe.plugin.net import Reply

FAIL_POINT, _, ACTION = os.environ.get("SHANHE_FAIL", "").partition(":")
LOGIN = (os.environ["NODE_USER"], os.environ["NODE_WORD"])


def reached(point):
    if ACTION == "kill" and point == FAIL_POINT:
        os.kill(os.getpid(), signal.SIGKILL)


class Session:
    """Each request once: what transport and reviews ask of a session."""

    def get(self, url, **_):
        return self.asked("GET", url)

    def post(self, url, body, content_type, headers=None, *, write):
        return self.asked("POST", url, body, {"Content-Type": content_type, **(headers or {})})

    @staticmethod
    def asked(method, url, body=None, headers=None):
        reply = requests.request(
            method, url, data=body, headers=headers, auth=LOGIN, timeout=10, allow_redirects=False
        )
        return Reply(reply.status_code, reply.headers, reply.content, url)


def main(copy, journal_path, url):
    seams, session = Seams(reached=reached), Session()
    with closing(Tracking(copy)) as tracking, closing(Journal(journal_path, seams)) as journal:
        rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
        reviewing = Reviewing(Submission(tracking, journal, seams))
        reviews, transport = ChangesReviews(session, url), ChangesTransport(session, url)
        print(reviewing.propose(reviews, transport, rules, Silent(), LOGIN[0]).state)


main(*sys.argv[1:])
