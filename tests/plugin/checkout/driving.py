"""What the programs that are killed share: where they end, and requests without a second try."""

import os
import signal

import requests

from shanhe.core.errors import Problem
from shanhe.plugin.net import Reply

FAIL_POINT, _, ACTION = os.environ.get("SHANHE_FAIL", "").partition(":")
LOGIN = (os.environ["NODE_USER"], os.environ["NODE_WORD"])


def reached(point):
    """End the program here if `SHANHE_FAIL=point:kill` says so."""
    if ACTION == "kill" and point == FAIL_POINT:
        os.kill(os.getpid(), signal.SIGKILL)


class Session:
    """Each request once, no redirect, no retry: what transport and reviews ask of a session."""

    def get(self, url, **_):
        return self.asked("GET", url)

    def post(self, url, body, content_type, headers=None, *, write):
        return self.asked("POST", url, body, {"Content-Type": content_type, **(headers or {})})

    @staticmethod
    def asked(method, url, body=None, headers=None):
        try:
            reply = requests.request(
                method,
                url,
                data=body,
                headers=headers,
                auth=LOGIN,
                timeout=10,
                allow_redirects=False,
            )
        except requests.RequestException as error:
            raise Problem("NET-10", url=url, reason=str(error)) from error
        return Reply(reply.status_code, reply.headers, reply.content, url)
