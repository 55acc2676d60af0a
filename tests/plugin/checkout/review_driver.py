"""Send edits for review in a process of its own, which `SHANHE_FAIL=point:kill` ends at a point.

Arguments: working copy, journal, address of the change service. The login is in the environment.
"""

import sys
from contextlib import closing

from driving import LOGIN, Session, reached

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


def main(copy, journal_path, url):
    seams, session = Seams(reached=reached), Session()
    with closing(Tracking(copy)) as tracking, closing(Journal(journal_path, seams)) as journal:
        rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
        reviewing = Reviewing(Submission(tracking, journal, seams))
        reviews, transport = ChangesReviews(session, url), ChangesTransport(session, url)
        print(reviewing.propose(reviews, transport, rules, Silent(), LOGIN[0]).state)


main(*sys.argv[1:])
