"""Every single call of every kind of resource is spoilt in every way, once; the next steps mend it.

In the end there is exactly one of each object, tagged, as desired; and after the deletion nothing.
"""

from __future__ import annotations

import pytest
from worker.cloud import Cloud
from worker.conftest import Making
from worker.fault_proxy import Fault, FaultProxy, at_random, nothing, once_at
from worker.rendered import BLUEPRINTS, Resource

from remit.worker.aws.provider import AwsProvider
from remit.worker.provider import Action, Outcome, ProviderError

KINDS = pytest.mark.parametrize("kind", BLUEPRINTS)
REFUSALS = (Fault.LOSE_CALL, Fault.UNAVAILABLE, Fault.THROTTLE)
MOST_STEPS = 60


def _step(aws: AwsProvider, resource: Resource, action: Action) -> Outcome | None:
    """One step as the worker does it; None when it failed in a way that is tried again."""
    problem: ProviderError | None = None
    try:
        return resource.remember(
            aws.apply(resource.work(action))
            if action == "apply"
            else aws.delete(resource.work(action))
        )
    except ProviderError as error:
        problem = error
    assert problem.error_class in {"transient", "throttled"}, f"{problem.code}: {problem}"
    if problem.objects:
        resource.saw(problem.objects)
    return None


def _until(aws: AwsProvider, resource: Resource, action: Action, wanted: str) -> int:
    for steps in range(1, MOST_STEPS):
        outcome = _step(aws, resource, action)
        if outcome is not None and outcome.kind == wanted:
            return steps
    message = f"{action} has not come to {wanted} after {MOST_STEPS} steps"
    raise AssertionError(message)


def _assert_all_there(cloud: Cloud, resource: Resource) -> None:
    there = cloud.everything()
    assert set(there) == {f"{o['type']} {o['name']}" for o in resource.objects}
    for tags in there.values():
        assert resource.tags.items() <= tags.items()


@KINDS
@pytest.mark.parametrize("lost", ["the answer", "the call"])
def test_any_one_call_may_be_spoilt(
    kind: str, lost: str, cloud: Cloud, aws: AwsProvider, make: Making, proxy: FaultProxy
) -> None:
    """Of those that change something; each in a life of its own."""
    resource = make(kind, endpoint_url=proxy.url)
    proxy.begin()
    assert _until(aws, resource, "apply", "reached") == 1
    creating = [call.number for call, _ in proxy.calls if call.changes]
    proxy.begin()
    assert _until(aws, resource, "delete", "gone") == 1
    deleting = [call.number for call, _ in proxy.calls if call.changes]
    assert creating
    assert deleting
    for turn in range(max(len(creating), len(deleting))):
        fault = Fault.LOSE_ANSWER if lost == "the answer" else REFUSALS[turn % len(REFUSALS)]
        resource = make(kind, endpoint_url=proxy.url)
        proxy.begin(once_at(creating[min(turn, len(creating) - 1)], fault))
        _until(aws, resource, "apply", "reached")
        assert len(proxy.spoilt) == 1
        _assert_all_there(cloud, resource)
        proxy.begin(once_at(deleting[min(turn, len(deleting) - 1)], fault))
        _until(aws, resource, "delete", "gone")
        assert len(proxy.spoilt) == 1
        assert cloud.everything() == {}


@KINDS
@pytest.mark.parametrize("seed", range(2))
def test_a_third_of_all_calls_may_be_spoilt(
    kind: str, seed: int, cloud: Cloud, aws: AwsProvider, make: Making, proxy: FaultProxy
) -> None:
    resource = make(kind, endpoint_url=proxy.url)
    proxy.delay_seconds = 0.02
    proxy.begin(at_random(seed, 1 / 3))
    for _ in range(6):
        _step(aws, resource, "apply")
    proxy.schedule = nothing
    _until(aws, resource, "apply", "reached")
    assert proxy.spoilt
    _assert_all_there(cloud, resource)
    proxy.begin(at_random(seed + 100, 1 / 3))
    for _ in range(6):
        _step(aws, resource, "delete")
    proxy.schedule = nothing
    _until(aws, resource, "delete", "gone")
    assert cloud.everything() == {}


def test_what_was_seen_before_a_failure_is_told(
    aws: AwsProvider, make: Making, proxy: FaultProxy
) -> None:
    resource = make("function", endpoint_url=proxy.url)
    proxy.begin(
        lambda call: Fault.THROTTLE if call.operation.endswith("CreateLogGroup") else Fault.NONE
    )
    with pytest.raises(ProviderError) as raised:
        aws.apply(resource.work("apply"))
    assert raised.value.error_class == "throttled"
    assert {seen.id: seen.exists for seen in raised.value.objects} == {
        "role": True, "logs": False, "function": False,
    }  # fmt: skip
