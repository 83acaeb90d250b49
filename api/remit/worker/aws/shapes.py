"""Comparing what is desired with what AWS shows of it, which writes the same thing in other words.

AWS answers "5" for 5, a scalar for a list of one, lists in an order of its own and
"arn:aws:iam::123456789012:root" for "123456789012". `settled` gives what was observed in the words
of what is desired wherever both mean the same, so that a plain comparison (the database's) is
enough to find drift.
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from remit.worker.provider import Body, Json

_ACCOUNT_ROOT = re.compile(r"arn:[a-z-]+:iam::(\d{12}):root\Z")


def settled(desired: Json, observed: Json) -> Json:
    """Give what was observed, in the words of what is desired where they mean the same."""
    if _meaning(desired) == _meaning(observed):
        return desired
    if isinstance(desired, Mapping) and isinstance(observed, Mapping):
        return {
            key: settled(desired[key], value) if key in desired else value
            for key, value in observed.items()
        }
    return observed


def differing(desired: Body, observed: Body) -> list[str]:
    """Paths (`a.b.c`) of what is desired and is not so; what is not desired does not count."""
    return list(_differing(desired, observed, ""))


def properties(paths: Iterable[str]) -> frozenset[str]:
    """Top-level properties that the paths are in."""
    return frozenset(path.partition(".")[0] for path in paths)


def picked(source: Mapping[str, Any], names: Iterable[str]) -> Body:
    """Take these keys, where they are there and not null."""
    return {name: source[name] for name in names if source.get(name) is not None}


def renamed(source: Mapping[str, Any], names: Mapping[str, str]) -> Body:
    """Take these keys under other names, where they are there and not null."""
    return {new: source[old] for old, new in names.items() if source.get(old) is not None}


def tag_list(tags: Mapping[str, str]) -> list[dict[str, str]]:
    """Tags as most of AWS takes them."""
    return [{"Key": key, "Value": value} for key, value in tags.items()]


def tag_map(tags: Iterable[Mapping[str, str]] | None) -> dict[str, str]:
    """Tags as most of AWS gives them."""
    return {tag["Key"]: tag.get("Value", "") for tag in tags or ()}


def document(policy: Json) -> str:
    """Policy document as the calls take it."""
    return policy if isinstance(policy, str) else json.dumps(policy, separators=(",", ":"))


def parsed(policy: Json) -> Json:
    """Policy document as blueprints write it."""
    return json.loads(policy) if isinstance(policy, str) else policy


def _differing(desired: Json, observed: Json, path: str) -> Iterable[str]:
    if isinstance(desired, Mapping) and isinstance(observed, Mapping):
        for key, value in desired.items():
            yield from _differing(value, observed.get(key), f"{path}.{key}" if path else key)
    elif _meaning(desired) != _meaning(observed):
        yield path


def _meaning(value: Json) -> Json:
    """Reduce a value to what it says, whichever way it is written."""
    if isinstance(value, Mapping):
        return {key: _meaning(item) for key, item in value.items()}
    if isinstance(value, list):
        items = [_meaning(item) for item in value]
        alone = items[0] if len(items) == 1 and isinstance(items[0], str) else None
        return alone or sorted(items, key=lambda item: json.dumps(item, sort_keys=True))
    return _scalar_meaning(value)


def _scalar_meaning(value: Json) -> Json:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(int(value)) if value == int(value) else str(value)
    if isinstance(value, str) and (match := _ACCOUNT_ROOT.match(value)):
        return match[1]
    return value
