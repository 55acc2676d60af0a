"""The way to a node: one session a node, credentials only to its registered origins."""

from .content import XmlGuard, checked_json, checked_xml
from .origins import pinned
from .reply import Reply
from .session import NodeSession

__all__ = ["NodeSession", "Reply", "XmlGuard", "checked_json", "checked_xml", "pinned"]
