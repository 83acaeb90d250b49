"""What was claimed, as the providers take it, and what they answer, as the database takes it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from remit.worker.provider import (
    Action,
    DesiredObject,
    Json,
    Lease,
    Outcome,
    Provider,
    ProviderError,
    Scan,
    Work,
)

LONGEST_MESSAGE = 4000
Report = dict[str, Json]


def work_of(row: str, lease: Lease) -> Work:
    """Take a row of `api.claimed_work`, given as JSON."""
    given = json.loads(row)
    return Work(
        org_id=given["org_id"],
        resource_id=given["resource_id"],
        uid=UUID(given["uid"]),
        fence=given["fence"],
        action=given["action"],
        generation=given["generation"],
        attempts=given["attempts"],
        provider=given["provider"],
        physical_name=given["physical_name"],
        environment_id=given["environment_id"],
        targets=given["targets"],
        desired=tuple(map(DesiredObject.from_json, given["desired"])),
        observed=tuple(given["observed"] or ()),
        lifecycle=given["lifecycle"] or {},
        tags=given["tags"],
        lease=lease,
    )


@dataclass(frozen=True, slots=True)
class ClaimedScan:
    """A search that was claimed, and the number to report it under."""

    fence: int
    scan: Scan


def scan_of(row: str, lease: Lease) -> ClaimedScan:
    """Take a row of `api.claimed_scan`, given as JSON."""
    given: Mapping[str, Any] = json.loads(row)
    scan = Scan(given["environment_id"], given["code"], given["targets"], lease)
    return ClaimedScan(given["fence"], scan)


def carry_out(provider: Provider, work: Work) -> Outcome:
    """Do what is asked; raises what the provider raises."""
    actions: dict[Action, Any] = {
        "apply": provider.apply,
        "observe": provider.observe,
        "delete": provider.delete,
    }
    outcome: Outcome = actions[work.action](work)
    return outcome


def report_of(work: Work, outcome: Outcome) -> Report:
    """Say what a step came to."""
    return {
        **_head(work),
        "outcome": outcome.kind,
        "objects": [seen.to_json() for seen in outcome.objects],
        "retry_after_seconds": outcome.retry_after_seconds,
    }


def failure_of(work: Work, error: ProviderError) -> Report:
    """Say that a step failed, and what was seen before."""
    return {
        **_head(work),
        "outcome": "failed",
        "objects": [seen.to_json() for seen in error.objects] or None,
        "error": {**error.to_json(), "message": error.message[:LONGEST_MESSAGE]},
        "retry_after_seconds": error.retry_after_seconds,
    }


def release_of(work: Work) -> Report:
    """Give the work back at once, with nothing to say about it."""
    return {**_head(work), "outcome": "waiting", "retry_after_seconds": 0}


def _head(work: Work) -> Report:
    return {
        "resource_id": work.resource_id,
        "fence": work.fence,
        "generation": work.generation,
    }
