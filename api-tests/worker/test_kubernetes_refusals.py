"""How answers are taken: the recorded ones, and those that no recording shows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from worker.kube_cluster import QUOTA, kube_cluster
from worker.kube_work import DESIRED, desired

from remit.worker.kubernetes.quantities import quantity
from remit.worker.kubernetes.refusals import refusal
from remit.worker.provider import ProviderError

RECORDED = {
    exchange["case"]: exchange["response"]
    for exchange in json.loads(
        (Path(__file__).parent / "data" / "k8s-1.36.2-contract.json").read_text("utf-8")
    )
    if exchange["response"]["status"] >= 400
}
CLASSES = {
    "ssa conflict other manager": "conflict",
    "ssa owner conflict after takeover": "conflict",
    "post existing ns": "conflict",
    "ssa bad quantity": "permanent",
    "ssa unknown field": "permanent",
    "ssa invalid enum": "permanent",
    "ssa limitrange default over max": "permanent",
    "ssa quota unknown resource": "permanent",
    "ssa bad ns name": "permanent",
    "no token": "permanent",
    "bad token": "permanent",
    "pod 2 vs quota": "permanent",
    "pod over limitrange max": "permanent",
    "pod violates restricted PSA": "permanent",
    "ssa missing namespace": "transient",
    "ssa into terminating ns (create new)": "transient",
    # Looks: a step reads the first as "not there" and never asks for the class.
    "get missing ns": "transient",
    "delete missing ns": "transient",
    "get ns after deletion": "transient",
}


def taken(status: int, body: Any, **headers: str) -> ProviderError:  # noqa: ANN401
    content = body if isinstance(body, str) else json.dumps(body)
    return refusal(httpx.Response(status, content=content, headers=headers), "here")


@pytest.mark.parametrize("case", RECORDED)
def test_every_recorded_refusal_has_its_class(case: str) -> None:
    error = taken(RECORDED[case]["status"], RECORDED[case]["body"])
    assert error.error_class == CLASSES[case]
    assert RECORDED[case]["body"]["message"] in error.message, "the provider's own words"


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (429, {"kind": "Status", "reason": "TooManyRequests", "code": 429}, "throttled"),
        (429, "<html>slow down</html>", "throttled"),
        (500, {"kind": "Status", "reason": "InternalError", "code": 500}, "transient"),
        (500, {"kind": "Status", "message": "conversion", "code": 500}, "permanent"),
        (500, "<html>a proxy's page</html>", "transient"),
        (502, "", "transient"),
        (503, {"kind": "Status", "reason": "ServiceUnavailable", "code": 503}, "transient"),
        (504, {"kind": "Status", "reason": "Timeout", "code": 504}, "transient"),
        (410, {"kind": "Status", "reason": "Expired", "code": 410}, "transient"),
        (409, {"kind": "Status", "reason": "Conflict", "code": 409}, "transient"),
        (404, {"kind": "Status", "reason": "NotFound", "details": {}}, "permanent"),
        (400, {"kind": "Status", "reason": "BadRequest"}, "permanent"),
        (301, "", "permanent"),
        (200, "not what an API server says", "permanent"),
    ],
)
def test_what_no_recording_shows(status: int, body: Any, expected: str) -> None:  # noqa: ANN401
    assert taken(status, body).error_class == expected


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("7", 7), ("Sun, 06 Nov 1994 08:49:37 GMT", 0), ("soon", None), ("-1", None)],
)
def test_how_long_to_wait_is_passed_on(text: str, seconds: float | None) -> None:
    assert taken(429, "", **{"Retry-After": text}).retry_after_seconds == seconds


def test_a_throttled_apply_says_when_to_come_again(tmp_path: Path) -> None:
    with kube_cluster(tmp_path) as cluster:
        busy = {"kind": "Status", "reason": "TooManyRequests", "message": "busy"}
        cluster.double.fault("PATCH", answer=(429, busy, {"Retry-After": "3"}))
        with pytest.raises(ProviderError) as refused:
            cluster.apply()
    assert refused.value.error_class == "throttled"
    assert refused.value.retry_after_seconds == 3


@pytest.mark.parametrize(
    ("spec", "words"),
    [
        ({"hard": {"pods": "twenty"}}, "quantities must match"),
        ({"hard": {"podss": "2"}}, "must be a standard resource"),
        ({"harder": {"pods": "2"}}, "field not declared in schema"),
    ],
)
def test_what_is_wrong_is_said_and_is_permanent(
    tmp_path: Path, spec: dict[str, Any], words: str
) -> None:
    with kube_cluster(tmp_path) as cluster:
        with pytest.raises(ProviderError) as refused:
            cluster.apply(wanted=desired(quota={**DESIRED[1]["body"], "spec": spec}))
        assert cluster.request("GET", QUOTA).status_code == 404
    assert refused.value.error_class == "permanent"
    assert words in refused.value.message


def test_a_server_that_is_not_there_is_tried_again(tmp_path: Path) -> None:
    with kube_cluster(tmp_path) as cluster:
        cluster.provider.close()
    with pytest.raises(ProviderError) as refused:
        cluster.apply()
    assert refused.value.error_class == "transient"


@pytest.mark.parametrize(
    ("one", "other"),
    [("1000m", "1"), ("1024Mi", "1Gi"), ("1k", 1000), ("1e3", "1000"), ("0.5", "500m"),
     (4, "4"), ("2.", "2"), (".5", "500m"), ("1E3", "1k"), ("1E", "1e18"), ("0", "-0")],
)  # fmt: skip
def test_quantities_are_compared_by_value(one: object, other: object) -> None:
    assert quantity(one) == quantity(other)
    assert quantity(one) is not None


@pytest.mark.parametrize(
    "text", ["twenty", "", "1 Gi", "1gi", "Mi", "1Gi1", "--1", True, None, "1e", "1e1000", "٣"]
)
def test_what_is_no_quantity_is_none(text: object) -> None:
    assert quantity(text) is None


def test_quantities_differ_where_their_values_do() -> None:
    values = ["0", "1n", "1u", "1m", "1", "1k", "1Ki", "1M", "1Mi", "1G", "1Gi", "1T", "1Ti"]
    amounts = [quantity(value) for value in values]
    assert amounts == sorted(set(amounts), key=lambda v: v or 0)
