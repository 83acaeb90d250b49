"""A real broker, and a database of the test's own to relay from."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator

import aio_pika
import pytest
from aio_pika.abc import AbstractChannel
from broker import Broker, BrokerMissingError, running
from databases import Database
from worker.relay.relaying import connected, settings_for
from worker.relay.submitting import SENDER

from remit.settings import Settings
from remit.worker.relay import topology


def missing(error: BrokerMissingError) -> None:
    """Where everything must hold, what was not tested does not; elsewhere it is said and shown."""
    if os.environ.get("CI"):
        pytest.fail(str(error))
    pytest.skip(f"NOT TESTED: {error}")


@pytest.fixture(scope="session")
def broker() -> Iterator[Broker]:
    """The broker that most tests share; each empties what it uses. It must be left running."""
    try:
        with running() as started:
            yield started
    except BrokerMissingError as error:
        missing(error)


@pytest.fixture
def own_broker() -> Iterator[Broker]:
    """A broker to be ill-treated."""
    try:
        with running() as started:
            yield started
    except BrokerMissingError as error:
        missing(error)


@pytest.fixture
async def sender(broker: Broker, channel: AbstractChannel) -> AsyncIterator[AbstractChannel]:  # noqa: ARG001
    """A channel of the sender, who may write to one exchange and nothing else."""
    async with connected(broker, SENDER) as opened:
        yield opened


@pytest.fixture
async def channel(broker: Broker) -> AsyncIterator[AbstractChannel]:
    """A channel of somebody who may look into the queues, and finds them empty."""
    connection = await aio_pika.connect(broker.url("listener"))
    async with connection:
        opened = await connection.channel()
        for name in (topology.EVIDENCE, topology.EVIDENCE_RETRY, topology.EVIDENCE_DEAD):
            await opened.queue_delete(name)
        # With another time than the worker's, so that it finds them declared by somebody else.
        await topology.declare_evidence(connection, retry_milliseconds=1000)
        yield opened


@pytest.fixture
def settings(database: Database, broker: Broker) -> Settings:
    return settings_for(database, broker, max_import_bytes=150_000)
