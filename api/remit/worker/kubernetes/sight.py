"""What is seen of an object: whether it is there, whether it is ready, and its body as desired."""

from typing import Any

from remit.worker.kubernetes.kinds import APPLICATION, NAMESPACE
from remit.worker.kubernetes.manifest import Manifest
from remit.worker.kubernetes.projection import observed_body
from remit.worker.provider import Body, ObservedObject

TERMINATING = "Terminating"


def is_ending(live: Body) -> bool:
    """Whether its deletion has begun."""
    return "deletionTimestamp" in live["metadata"]


def seen(
    manifest: Manifest, live: Body | None, wanted: Body | None = None, *, whole: bool = False
) -> ObservedObject:
    """Say what an object is like; `wanted` is what the server made, or would make, of `desired`.

    `whole`: it is the answer to a dry run of just now, so that what it lacks would be taken away.
    """
    if live is None:
        return manifest.missing()
    ready, status = _state(manifest, live)
    desired = manifest.desired
    return ObservedObject(
        desired.id,
        desired.type,
        desired.name,
        exists=True,
        ready=ready,
        reference=live["metadata"].get("uid"),
        status=status,
        body=observed_body(desired.body, wanted, live, whole=whole),
    )


def _state(manifest: Manifest, live: Body) -> tuple[bool, str]:
    if is_ending(live):
        return False, TERMINATING
    status: dict[str, Any] = live.get("status") or {}
    if manifest.kind is NAMESPACE:
        phase = str(status.get("phase", "Active"))
        return phase == "Active", phase
    if manifest.kind is APPLICATION:
        sync = str((status.get("sync") or {}).get("status", "Unknown"))
        health = str((status.get("health") or {}).get("status", "Unknown"))
        return (sync, health) == ("Synced", "Healthy"), f"{sync}, {health}"
    # A quota or a policy holds as soon as it is there: until a controller has counted, the server
    # refuses what the quota would have to allow.
    return True, "Present"
