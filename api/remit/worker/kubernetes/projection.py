"""What runs, in the shape of what is desired, so that the two can be compared leaf by leaf.

Whether two writings mean the same, the server says: `wanted` is its answer to a dry run of the
apply, `live` what it has. Where these agree, the desired writing is what is observed (a quantity
that the server spelled otherwise, a default that it filled in). Without an answer to a dry run the
values are compared here, which knows of quantities and not of defaults.
"""

from remit.worker.kubernetes.quantities import quantity
from remit.worker.provider import Body, Json


def observed_body(desired: Body, wanted: Body | None, live: Body, *, whole: bool) -> Body:
    """Give the part of an object that `desired` speaks of; `wanted` is None without a dry run.

    `whole`: what the dry run would take away from a map is a difference too.
    """
    known = wanted or {}
    return {
        # Members of an object's top and of its metadata come and go without anything being wrong.
        key: project(desired[key], known.get(key), live.get(key), whole=whole and key != "metadata")
        for key in desired
    }


def project(desired: Json, wanted: Json, live: Json, *, whole: bool) -> Json:
    """Do it for one value."""
    if isinstance(desired, dict) and isinstance(live, dict):
        if isinstance(wanted, dict):
            if whole and live.keys() - wanted.keys():
                return _whole(live)
        elif not desired:
            return desired
        known = wanted if isinstance(wanted, dict) else {}
        return {
            key: project(desired[key], known.get(key), live.get(key), whole=whole)
            for key in desired
        }
    agrees = wanted == live if wanted is not None else _equivalent(desired, live)
    return desired if agrees else live


def _whole(live: Json) -> Json:
    """Say that the map as a whole differs: an apply would take something away from it.

    As a list of it, since members that nobody desired are not compared; and the conditions of
    guardrails, which look through such a list, see what there is.
    """
    return [live]


def _equivalent(desired: Json, live: Json) -> bool:
    """Compare without the server: equal, or equal quantities, at every place."""
    if isinstance(desired, dict) and isinstance(live, dict):
        return desired.keys() == live.keys() and all(
            _equivalent(desired[key], live[key]) for key in desired
        )
    if isinstance(desired, list) and isinstance(live, list):
        return len(desired) == len(live) and all(map(_equivalent, desired, live))
    if desired == live and isinstance(desired, bool) == isinstance(live, bool):
        return True
    value = quantity(desired)
    return value is not None and value == quantity(live)
