"""ETags: the version of a row in a header, and the requests that depend on it (RFC 9110)."""

import re

from remit.errors import InvalidRequest, Violation

IF_MATCH_PATTERN = r'^(\*|(W/)?"[!#-~]*")$'
IF_NONE_MATCH_PATTERN = r'^(\*|(W/)?"[!#-~]*"( *, *(W/)?"[!#-~]*")*)$'

_TAG = re.compile(r'(W/)?"([\x21\x23-\x7e]*)"', re.ASCII)
_VERSION = re.compile(r"[1-9][0-9]{0,17}", re.ASCII)

NEVER = 0
"""A version that no row has: the tag was not ours, so nothing can match it."""


def etag(version: int) -> bytes:
    """Write a row's version as a strong tag."""
    return b'"%d"' % version


def expected_version(if_match: str | None) -> int | None:
    """Read If-Match as the version that the row must have; None: any.

    Weak and foreign tags give `NEVER`, so that the database says 404 or 412 as the case may be.
    Raises `InvalidRequest` when the header has another form, or several tags that could match.
    """
    if if_match is None or if_match == "*":
        return None
    versions = set()
    for weak, tag in _tags(if_match, "if-match"):
        if not weak and _VERSION.fullmatch(tag):
            versions.add(int(tag))
    if len(versions) > 1:
        raise InvalidRequest([Violation("header", "names more than one version", name="if-match")])
    return versions.pop() if versions else NEVER


def is_unchanged(if_none_match: str | None, version: int) -> bool:
    """Whether If-None-Match says that the client has this version already."""
    if if_none_match is None:
        return False
    if if_none_match == "*":
        return True
    return any(tag == str(version) for _, tag in _tags(if_none_match, "if-none-match"))


def _tags(header: str, name: str) -> list[tuple[bool, str]]:
    """Split a list of tags into (weak, opaque)."""
    found = []
    rest = header.strip()
    while True:
        tag = _TAG.match(rest)
        if tag is None:
            message = 'should be * or tags in double quotes, such as "3"'
            raise InvalidRequest([Violation("header", message, name=name)])
        found.append((tag[1] is not None, tag[2]))
        rest = rest[tag.end() :].strip()
        if not rest:
            return found
        if not rest.startswith(","):
            message = "has something between its tags that is no comma"
            raise InvalidRequest([Violation("header", message, name=name)])
        rest = rest[1:].strip()
