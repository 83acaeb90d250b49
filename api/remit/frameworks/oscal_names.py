"""Names between our keys and OSCAL's ids.

OSCAL's ids are tokens: a letter or ``_`` first, then letters, digits, ``.``, ``-`` and ``_``. Keys
are whatever a publisher prints (``8.3.1``, ``164.308(a)(1)``). The token of a key depends on the
key alone, so that every document that speaks of a requirement calls it the same; the key itself
travels as a property of ours.
"""

import hashlib
import json
import re
import uuid
from collections.abc import Mapping
from typing import Any

from remit.frameworks.oscal_prose import prop

NAMESPACE = "https://remit.example/ns/oscal"
"""Of our properties in OSCAL: key, kind, assessable, code of a framework and so on. A name, not an
address; OSCAL tools want it to look like one."""
_UUIDS = uuid.uuid5(uuid.NAMESPACE_URL, NAMESPACE)
_TOKEN = re.compile(r"[^\W\d][\w.\-]*")


def token_of(key: str) -> str:
    """Write a key as a token; two keys never share one but by a collision of 32 bits."""
    if _TOKEN.fullmatch(key) and key[0] != "_":
        return key
    readable = re.sub(r"[^\w.\-]+", ".", key).strip(".")
    lossy = readable != key or key[0] == "_"
    if not _TOKEN.fullmatch(readable):
        readable = f"_{readable}"
    return f"{readable}-{hashlib.sha256(key.encode()).hexdigest()[:8]}" if lossy else readable


def key_of(node: Mapping[str, Any], oscal_id: str) -> str:
    """Read the key of a node: ours where it was written by us, or else the OSCAL id."""
    return prop(node, "key", NAMESPACE) or oscal_id


def uuid_of(*parts: object) -> str:
    """Make the uuid of a thing from what identifies it: the same parts, the same uuid."""
    return str(uuid.uuid5(_UUIDS, json.dumps(parts, ensure_ascii=False, default=str)))
