"""The node's command line: serve a folder, add users, renew the epoch, require reviews."""

from __future__ import annotations

import argparse
import secrets
from pathlib import Path

from .changes.review_table import require_review
from .prepare import new_epoch, prepare
from .users import ROLES, Users

GEOPACKAGE = "county.gpkg"


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    options = _parser().parse_args(arguments)
    folder: Path = options.data
    if not (folder / GEOPACKAGE).is_file():
        print(
            f"There is no {GEOPACKAGE} in {folder}. "
            f"Build one: python -m shanhe.node.demo --out {folder}"
        )
        return 2
    return int(options.run(options) or 0)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m shanhe.node", description=__doc__)
    parser.set_defaults(run=_serve)
    _serving(parser)
    commands = parser.add_subparsers(title="commands", metavar="users | epoch | review")
    users = commands.add_parser("users", help="add users").add_subparsers(required=True)
    add = users.add_parser("add", help="create a user, or give one a new role and password")
    add.add_argument("name")
    add.add_argument("--role", choices=ROLES, required=True)
    add.add_argument("--data", type=Path, required=True)
    add.set_defaults(run=_add_user)
    epoch = commands.add_parser("epoch", help="after restoring a backup: make clients compare")
    epoch.add_argument("--data", type=Path, required=True)
    epoch.set_defaults(run=_new_epoch)
    review = commands.add_parser("review", help="apply sets of these layers only when approved")
    review.add_argument("layers", nargs="*", help="their names; none: approvals are not required")
    review.add_argument("--data", type=Path, required=True)
    review.set_defaults(run=_require_review)
    return parser


def _serving(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, default=Path("county"), help="the node's folder")
    parser.add_argument("--port", type=int, default=8350, help="0 takes a free one")
    parser.add_argument("--host", default="127.0.0.1", help="default: this computer only")
    parser.add_argument("--public-url", help="the address that links carry, behind a proxy")
    parser.add_argument(
        "--database",
        metavar="postgresql://…",
        help="a prepared PostGIS that takes the change sets instead of the folder's GeoPackage",
    )
    parser.add_argument(
        "--lose-reply",
        type=int,
        metavar="N",
        help="fault on purpose: lose the answer to the N-th applied set",
    )


def _add_user(options: argparse.Namespace) -> None:
    password = secrets.token_urlsafe(12)
    try:
        Users(options.data).add(options.name, options.role, password)
    except ValueError as error:
        raise SystemExit("A user's name has printable characters only, and no colon.") from error
    print(f"{options.name} ({options.role}) has the password {password}")
    print("It is shown only now; the node stores its hash.")


def _new_epoch(options: argparse.Namespace) -> None:
    print(f"The epoch is now {new_epoch(options.data / GEOPACKAGE)}")


def _require_review(options: argparse.Namespace) -> None:
    unknown = set(options.layers) - set(prepare(options.data / GEOPACKAGE))
    if unknown:
        raise SystemExit(f"The node has no such layer: {', '.join(sorted(unknown))}")
    require_review(options.data / GEOPACKAGE, options.layers)
    print(f"Layers that need an approval: {', '.join(options.layers) or 'none'}")


def _serve(options: argparse.Namespace) -> int:
    from .serve import serve  # late: it starts QGIS

    return serve(
        options.data.resolve(),
        options.host,
        options.port,
        options.public_url,
        options.lose_reply,
        options.database or "",
    )
