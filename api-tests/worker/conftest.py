"""What tests of workers stand on: an AWS over HTTP, and a proxy before it that spoils calls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import boto3
import pytest
from databases import Database
from worker.cloud import Cloud
from worker.estate import Estate, estate_on
from worker.fault_proxy import Call, Fault, FaultProxy, fault_proxy
from worker.rendered import Resource

from remit.cluster import Cluster
from remit.worker.aws.place import Clients
from remit.worker.aws.provider import AwsProvider
from remit.worker.local_aws import CREDENTIALS, local_aws

Making = Callable[..., Resource]


@pytest.fixture(scope="session")
def aws_url() -> Iterator[str]:
    """An AWS that knows nothing of Remit."""
    with local_aws() as url:
        yield url


@pytest.fixture
def cloud(aws_url: str) -> Cloud:
    """The same AWS, looked at without Remit's code, and emptied."""
    found = Cloud(aws_url)
    found.reset()
    return found


@pytest.fixture
def proxy(aws_url: str) -> Iterator[FaultProxy]:
    with fault_proxy(aws_url) as running:
        yield running


@pytest.fixture
def aws(monkeypatch: pytest.MonkeyPatch) -> Iterator[AwsProvider]:
    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    boto3.DEFAULT_SESSION = None
    provider = AwsProvider(Clients(read_seconds=5))
    yield provider
    provider.close()


@pytest.fixture
def make(cloud: Cloud) -> Making:
    """A resource of a kind, in the emptied AWS; `endpoint_url` for one behind the proxy."""

    def making(kind: str, **more: Any) -> Resource:  # noqa: ANN401
        return Resource(kind, more.pop("endpoint_url", cloud.url), **more)

    return making


@pytest.fixture
def proxy_calls(proxy: FaultProxy) -> list[str]:
    """The proxy's URL, and after it the changing calls that come through."""
    seen: list[str] = [proxy.url]

    def schedule(call: Call) -> Fault:
        if call.changes:
            seen.append(call.operation)
        return Fault.NONE

    proxy.schedule = schedule
    return seen


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    with Cluster.temporary() as running:
        yield running


@pytest.fixture(scope="session")
def migrated(cluster: Cluster) -> Database:
    made = Database(cluster, "remit")
    made.migrate()
    return made


@pytest.fixture
def database(migrated: Database) -> Iterator[Database]:
    with migrated.copied("worker") as own:
        yield own


@pytest.fixture
def estate(database: Database, cloud: Cloud, proxy: FaultProxy) -> Estate:
    """An organization whose environment is the emptied AWS, behind the proxy."""
    del cloud
    return estate_on(database, proxy.url)
