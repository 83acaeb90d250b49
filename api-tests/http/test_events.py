"""Live updates as server-sent events."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator

import httpx
import pytest
from databases import Database
from serving import Chart, Served, served


def read_events(answer: httpx.Response, count: int) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    event: dict[str, str] = {}
    for line in answer.iter_lines():
        if line:
            name, _, value = line.partition(": ")
            event[name] = value
        elif "data" in event:
            found.append(event)
            event = {}
            if len(found) == count:
                return found
        else:
            event = {}
    return found


def later(action: object, seconds: float = 0.5) -> None:
    threading.Timer(seconds, action).start()  # type: ignore[arg-type]


@pytest.fixture
def other(remit: Served) -> Iterator[httpx.Client]:
    with remit.client() as opened:
        yield opened


def test_a_change_is_told_within_a_moment(
    client: httpx.Client, other: httpx.Client, chart: Chart
) -> None:
    with client.stream("GET", f"{chart.path}/events") as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        later(lambda: other.patch(chart.employee("bob"), json={"title": "CTO"}))
        (event,) = read_events(answer, 1)
    assert event["event"] == "employees.updated"
    entry = json.loads(event["data"])
    assert str(entry["seq"]) == event["id"]
    assert entry["changes"][0]["new"]["title"] == "CTO"


@pytest.mark.parametrize("how", ["header", "query"])
def test_a_stream_resumes_after_the_last_event(
    client: httpx.Client, chart: Chart, how: str
) -> None:
    journal = client.get(f"{chart.path}/journal").json()
    headers = {"Last-Event-ID": "2"} if how == "header" else {}
    query = {"last_event_id": 2} if how == "query" else {}
    path = f"{chart.path}/events"
    with client.stream("GET", path, headers=headers, params=query) as answer:
        events = read_events(answer, len(journal) - 2)
    assert [int(event["id"]) for event in events] == [entry["seq"] for entry in journal[2:]]


def test_more_than_a_page_of_entries_is_told(client: httpx.Client, chart: Chart) -> None:
    for number in range(120):
        client.patch(chart.employee("bob"), json={"title": f"Title {number}"})
    with client.stream("GET", f"{chart.path}/events", params={"last_event_id": 0}) as answer:
        events = read_events(answer, 124)
    assert [int(event["id"]) for event in events] == list(range(1, 125))


def test_a_chart_that_is_not_there_has_no_stream(client: httpx.Client) -> None:
    assert client.get("/orgcharts/999999/events").status_code == 404


def test_an_id_of_no_event_is_400(client: httpx.Client, chart: Chart) -> None:
    path = f"{chart.path}/events"
    assert client.get(path, headers={"Last-Event-ID": "x"}).status_code == 400
    assert client.get(path, params={"last_event_id": -1}).status_code == 400


def test_a_client_that_leaves_is_forgotten(
    remit: Served, client: httpx.Client, chart: Chart
) -> None:
    with client.stream("GET", f"{chart.path}/events") as answer:
        lines = answer.iter_lines()
        next(lines)
        assert remit.app.hub.open_streams == 1
    deadline = time.monotonic() + 5
    while remit.app.hub.open_streams and time.monotonic() < deadline:
        time.sleep(0.05)
    assert remit.app.hub.open_streams == 0


def test_a_server_that_stops_ends_its_streams(database: Database) -> None:
    with served(database) as running, running.client() as client:
        chart = Chart(client, "ana")
        with client.stream("GET", f"{chart.path}/events") as answer:
            lines = answer.iter_lines()
            next(lines)
            running.server.should_exit = True
            started = time.monotonic()
            list(lines)
        assert time.monotonic() - started < 3
