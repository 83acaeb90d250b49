"""Workers are killed in the middle of calls, answers are lost, the database hangs up; people go on.

In the end the cloud has exactly what the database says, and nothing is stuck.
"""

from __future__ import annotations

import os

import pytest
from worker.chaos import People, rage, settle, workers
from worker.cloud import Cloud
from worker.estate import Estate
from worker.fault_proxy import FaultProxy

SECONDS = float(os.environ.get("CHAOS_SECONDS", "10"))
SEEDS = [int(seed) for seed in os.environ.get("CHAOS_SEEDS", "1").split(",")]


@pytest.mark.parametrize("seed", SEEDS)
def test_cloud_and_database_agree_in_the_end(
    seed: int, estate: Estate, cloud: Cloud, proxy: FaultProxy
) -> None:
    estate.execute(
        "insert into infra.settings (org_id, maximum_attempts) values (%s, 5)", estate.org_id
    )
    people = People(estate, seed, most=10)
    with workers(estate) as crew:
        crew.keep(3)
        rage(proxy, crew, people, seed=seed, seconds=SECONDS)
        settle(estate, crew, people, seconds=60)
        assert_they_agree(estate, cloud)
        for row in estate.resources():
            if row["state"] == "running":
                estate.give_up(row["id"])
        settle(estate, crew, people, seconds=60)
    # Nothing is left when all of it was given up.
    assert_they_agree(estate, cloud)
    assert cloud.everything() == {}


def assert_they_agree(estate: Estate, cloud: Cloud) -> None:
    """Each object of what runs is there, tagged; and nothing else is."""
    wanted = {
        f"{one['type']} {one['name']}": str(row["uid"])
        for row in estate.resources()
        if row["state"] == "running"
        for one in row["desired"]
    }
    there = {key: tags.get("remit:resource") for key, tags in cloud.everything().items()}
    assert there == wanted
    assert all(row["drift"] is None for row in estate.resources())
    stuck = estate.rows(
        "select resource_id from infra.work where claimed_at is not null and due_at < kernel.now()"
    )
    assert stuck == []
