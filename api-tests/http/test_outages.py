"""Nothing that was acknowledged is lost, and what is in doubt is called so."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import psycopg
import pytest
from databases import Database
from serving import Chart, Served, served

from remit.cluster import Cluster


@contextmanager
def locked(database: Database, chart: Chart) -> Iterator[psycopg.Connection]:
    """Hold the chart's row, so that every change of the chart waits."""
    with database.connect(autocommit=False) as holder:
        holder.execute("select from org.org_charts where id = %s for update", (chart.id,))
        yield holder
        holder.rollback()


def wait_for(database: Database, query: str, seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not database.one(query):
        assert time.monotonic() < deadline, query
        time.sleep(0.02)


WAITING = (
    "select count(*) from pg_stat_activity where datname = current_database()"
    " and usename = 'remit_api' and wait_event_type = 'Lock'"
)
KILL = (
    "select count(pg_terminate_backend(pid)) from pg_stat_activity"
    " where datname = current_database() and usename = 'remit_api'"
)


def in_background(action: object) -> tuple[threading.Thread, list[httpx.Response]]:
    answers: list[httpx.Response] = []
    thread = threading.Thread(target=lambda: answers.append(action()))  # type: ignore[operator]
    thread.start()
    return thread, answers


@pytest.fixture
def own(migrated: Database) -> Iterator[Database]:
    with migrated.copied("outage") as made:
        yield made


@pytest.fixture
def server(own: Database) -> Iterator[Served]:
    with served(own, lock_timeout_ms=60_000) as running:
        yield running


def test_connections_that_broke_while_idle_are_not_noticed(own: Database, server: Served) -> None:
    with server.client() as client:
        chart = Chart(client, "ana > bob")
        for _ in range(3):
            own.one(KILL)
            assert client.get(f"{chart.path}/employees").status_code == 200
        own.one(KILL)
        time.sleep(0.1)
        assert client.patch(chart.employee("bob"), json={"title": "X"}).status_code == 200


def test_a_write_whose_connection_breaks_is_in_doubt(own: Database, server: Served) -> None:
    with server.client() as client:
        chart = Chart(client, "ana > bob")
        with locked(own, chart):
            path = f"{chart.path}/employees"
            body = {"name": "cyd", "manager_id": chart.ids["ana"]}
            thread, answers = in_background(lambda: client.post(path, json=body))
            wait_for(own, WAITING)
            own.one(KILL)
            thread.join()
        (answer,) = answers
        assert (answer.status_code, answer.json()["code"]) == (503, "RM513")
        assert "Idempotency-Key" in answer.json()["hint"]
        assert answer.headers["retry-after"]


def test_a_write_with_a_key_is_done_again(own: Database, server: Served) -> None:
    with server.client() as client:
        chart = Chart(client, "ana > bob")
        path = f"{chart.path}/employees"
        body = {"name": "cyd", "manager_id": chart.ids["ana"]}
        with locked(own, chart):
            thread, answers = in_background(
                lambda: client.post(path, json=body, headers={"Idempotency-Key": "k"})
            )
            wait_for(own, WAITING)
            own.one(KILL)
            wait_for(own, WAITING)
        thread.join()
        assert answers[0].status_code == 201
        assert chart.outline() == ["ana", ["bob"], ["cyd"]]


def test_a_lock_that_is_held_for_long_is_503(own: Database) -> None:
    with served(own, lock_timeout_ms=100) as running, running.client() as client:
        chart = Chart(client, "ana > bob")
        with locked(own, chart):
            answer = client.delete(chart.employee("bob"))
        assert (answer.status_code, answer.json()["code"]) == (503, "55P03")
        assert answer.headers["retry-after"]


def test_a_statement_that_takes_too_long_is_504(own: Database) -> None:
    with served(own, statement_timeout_ms=200, lock_timeout_ms=0) as running:
        with running.client() as client:
            chart = Chart(client, "ana > bob")
            with locked(own, chart):
                answer = client.delete(chart.employee("bob"))
        assert (answer.status_code, answer.json()["code"]) == (504, "57014")


def test_a_busy_pool_is_503(own: Database) -> None:
    with served(own, pool_timeout_ms=200, lock_timeout_ms=60_000) as running:
        with running.client() as client:
            chart = Chart(client, "ana > bob")
            path = f"{chart.path}/employees"
            body = {"name": "x", "manager_id": chart.ids["ana"]}
            with locked(own, chart):
                tasks = [in_background(lambda: client.post(path, json=body)) for _ in range(4)]
                wait_for(own, f"{WAITING} having count(*) = 4")
                answer = client.get("/me")
                metrics = client.get("/metrics").text
            for thread, _ in tasks:
                thread.join()
        assert (answer.status_code, answer.json()["code"]) == (503, "RM503")
        assert 'remit_database_connections{state="in_use"} 4.0' in metrics
        assert {answers[0].status_code for _, answers in tasks} == {201}


def test_a_database_that_is_down_keeps_nobody_from_starting(own: Database) -> None:
    nowhere = Database(own.cluster, "no_such_database")
    with served(nowhere) as running, running.client() as client:
        assert client.get("/healthz").status_code == 200
        for path in ("/readyz", "/orgcharts"):
            answer = client.get(path)
            assert (answer.status_code, answer.json()["code"]) == (503, "RM503")
            assert answer.headers["retry-after"]
            assert "no_such_database" not in answer.text


def test_an_unmigrated_database_is_not_ready(cluster: Cluster) -> None:
    database = Database(cluster, "postgres")
    with served(database) as running, running.client() as client:
        answer = client.get("/readyz")
        assert answer.status_code == 503
        assert client.get("/healthz").status_code == 200
        assert client.get("/orgcharts").status_code == 503
