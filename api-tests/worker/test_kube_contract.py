"""Hold the double of the API server to what a kube-apiserver 1.36.2 answered.

Every recorded request is sent again, in order, over HTTP. The whole answer is compared, with
two things taken off because no two clusters agree on them: UIDs, and resource versions, which are
compared by their order (the recorded cluster wrote other objects in between). The clock stands
where the recorder's stood, and the controllers run where the recording shows that they had run.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from worker.kube_double import KubeDouble, kube_double
from worker.kube_fields import Json

EXCHANGES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "data" / "k8s-1.36.2-contract.json").read_text("utf-8")
)
# Where the next answer shows what a controller did: the quota's status, the namespace's end.
SETTLED_BEFORE = {
    "ssa create LimitRange",
    "ssa dryRun force = desired (drift)",
    "list by label",
    "get ns after deletion",
}
FIRST, LATER = (datetime(2026, 11, 21, 23, m, s, tzinfo=UTC) for m, s in ((8, 49), (9, 1)))


@pytest.fixture(scope="module")
def answers() -> Iterator[list[httpx.Response]]:
    now = FIRST
    with kube_double(clock=lambda: now, revision=206, settle=None) as double:
        given = []
        for exchange in EXCHANGES:
            if exchange["case"] in SETTLED_BEFORE:
                double.cluster.settle()
            if exchange["case"].startswith("pod "):
                now = LATER
            given.append(ask(double, exchange))
        yield given


def ask(double: KubeDouble, exchange: dict[str, Any]) -> httpx.Response:
    request = exchange["request"]
    token = {"no token": None, "bad token": "bad"}.get(exchange["case"], "good")
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    body = request.get("body")
    if request.get("content_type"):
        headers["Content-Type"] = request["content_type"]
    return httpx.request(
        request["method"], double.url + request["path"], params=request.get("query"),
        headers=headers, content=None if body is None else json.dumps(body),
    )  # fmt: skip


def without_identity(value: Json) -> Json:
    """Take off what names this very cluster, and say that it was there."""
    if isinstance(value, dict):
        return {
            key: "..." if key in {"uid", "resourceVersion"} else without_identity(child)
            for key, child in value.items()
        }
    return [without_identity(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("index", range(42), ids=[e["case"] for e in EXCHANGES])
def test_answers_as_the_recorded_server_did(index: int, answers: list[httpx.Response]) -> None:
    recorded = EXCHANGES[index]["response"]
    assert answers[index].status_code == recorded["status"]
    assert without_identity(answers[index].json()) == without_identity(recorded["body"])


def test_every_exchange_is_replayed() -> None:
    assert len(EXCHANGES) == 42


def test_resource_versions_are_in_the_recorded_order(answers: list[httpx.Response]) -> None:
    """Equal where the recorded ones are equal, later where they are later."""
    pairs = set()
    for exchange, answer in zip(EXCHANGES, answers, strict=True):
        recorded, given = (
            b.get("metadata", {}).get("resourceVersion")
            for b in (exchange["response"]["body"], answer.json())
        )
        if recorded:
            pairs.add((int(recorded), int(given)))
    in_order = sorted(pairs)
    assert len({r for r, _ in pairs}) == len({g for _, g in pairs}) == len(pairs)
    assert [given for _, given in in_order] == sorted(given for _, given in pairs)
    # To the digit, until the recorded cluster wrote something else (12 seconds before the pods).
    assert all(r == g for r, g in pairs if r <= 217)


def test_an_object_keeps_its_uid(answers: list[httpx.Response]) -> None:
    pairs = {
        (exchange["response"]["body"]["metadata"]["uid"], answer.json()["metadata"]["uid"])
        for exchange, answer in zip(EXCHANGES, answers, strict=True)
        if "uid" in exchange["response"]["body"].get("metadata", {})
    }
    assert len({r for r, _ in pairs}) == len({g for _, g in pairs}) == len(pairs)
