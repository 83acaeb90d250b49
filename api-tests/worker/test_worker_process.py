"""`remit worker` as a process: work that flows, and every way to end."""

from __future__ import annotations

import signal
import time
import urllib.request

import pytest
from worker.cloud import Cloud
from worker.estate import Estate
from worker.fault_proxy import Call, Fault, FaultProxy
from worker.processes import worker_process

BLUEPRINTS = ("s3-bucket", "dynamodb-table", "sqs-queue", "lambda-function", "rds-instance")


def _ask_for_all(estate: Estate) -> list[int]:
    return [estate.ask(f"aws/{blueprint}", blueprint) for blueprint in BLUEPRINTS]


def test_what_is_requested_runs_is_repaired_and_is_gone_in_the_end(
    estate: Estate, cloud: Cloud
) -> None:
    numbers = _ask_for_all(estate)
    with worker_process(estate.database) as worker:
        estate.wait_for(["running"])
        assert all(row["observed_generation"] == 1 for row in estate.resources())
        assert all(row["broken_guardrails"] == [] for row in estate.resources())
        secret = estate.resource(numbers[-1])["outputs"]["master_secret_arn"]
        assert secret.startswith("arn:aws:secretsmanager:")
        uids = {str(row["uid"]) for row in estate.resources()}
        assert {tags["remit:resource"] for tags in cloud.everything().values()} == uids
        bucket = estate.resource(numbers[0])["physical_name"]
        cloud.client("s3").delete_public_access_block(Bucket=bucket)
        estate.make_due()
        deadline = time.monotonic() + 20
        while not _is_closed(cloud, bucket):
            assert time.monotonic() < deadline, estate.explain()
            time.sleep(0.05)
        estate.wait_for(["running"])
        for number in numbers:
            estate.give_up(number)
        estate.wait_for(["deleted"])
        assert cloud.everything() == {}
        assert worker.stop() == 0
    assert {(row["kind"], row["state"]) for row in estate.requests()} == {
        ("create", "done"), ("delete", "done"),
    }  # fmt: skip


def _is_closed(cloud: Cloud, bucket: str) -> bool:
    try:
        cloud.client("s3").get_public_access_block(Bucket=bucket)
    except cloud.client("s3").exceptions.ClientError:
        return False
    return True


def test_a_change_reaches_the_cloud(estate: Estate, cloud: Cloud) -> None:
    number = estate.ask("aws/sqs-queue", "jobs")
    with worker_process(estate.database):
        estate.wait_for(["running"])
        estate.change(number, visibility_timeout_seconds=99)
        estate.wait_for(["running"])
    sqs = cloud.client("sqs")
    url = sqs.get_queue_url(QueueName=estate.resource(number)["physical_name"])["QueueUrl"]
    attributes = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["VisibilityTimeout"])
    assert attributes["Attributes"] == {"VisibilityTimeout": "99"}


def test_once_does_what_is_due_and_ends(estate: Estate, cloud: Cloud) -> None:
    _ask_for_all(estate)
    with worker_process(estate.database, "--once") as worker:
        assert worker.process.wait(30) == 0
    assert set(estate.states().values()) == {"running"}
    assert len(cloud.everything()) == 9


def test_a_foreign_object_fails_the_request_with_its_name(estate: Estate, cloud: Cloud) -> None:
    number = estate.ask("aws/sqs-queue", "jobs")
    name = f"{estate.resource(number)['physical_name']}-dlq"
    cloud.client("sqs").create_queue(QueueName=name)
    with worker_process(estate.database, "--once") as worker:
        assert worker.process.wait(30) == 0
    (request,) = estate.requests()
    assert request["state"] == "failed"
    assert request["failure"]["class"] == "conflict"
    assert name in request["failure"]["message"]
    assert set(cloud.everything()) == {f"AWS::SQS::Queue {name}"}


def test_a_step_that_runs_is_finished_when_the_worker_is_asked_to_end(
    estate: Estate, proxy: FaultProxy
) -> None:
    number = estate.ask("aws/sqs-queue", "jobs")
    proxy.begin(lambda call: Fault.DELAY if call.changes else Fault.NONE)
    with worker_process(estate.database) as worker:
        _until_called(proxy)
        assert worker.stop() == 0
        assert worker.messages("worker ends")
    assert estate.resource(number)["state"] == "running"


def test_a_step_that_takes_too_long_is_given_back_when_the_worker_is_asked_to_end(
    estate: Estate, proxy: FaultProxy
) -> None:
    number = estate.ask("aws/s3-bucket", "data")
    proxy.begin(lambda call: Fault.DELAY if call.changes else Fault.NONE)
    with worker_process(estate.database, REMIT_SHUTDOWN_SECONDS=0) as worker:
        _until_called(proxy)
        assert worker.stop() == 0
        (step,) = worker.messages("step")
    assert step["result"] == "released"
    proxy.begin()
    assert estate.resource(number)["state"] == "provisioning"
    # Nobody has to wait for the lease to end.
    with worker_process(estate.database, "--once") as another:
        assert another.process.wait(30) == 0
    assert estate.resource(number)["state"] == "running"


def test_a_worker_that_was_killed_loses_its_work_to_another(
    estate: Estate, proxy: FaultProxy, cloud: Cloud
) -> None:
    number = estate.ask("aws/s3-bucket", "data")
    proxy.begin(lambda call: Fault.DELAY if call.changes else Fault.NONE)
    short = {"REMIT_WORKER_LEASE_SECONDS": 5, "REMIT_WORKER_CALL_SECONDS": 1}
    with worker_process(estate.database, **short) as worker:
        _until_called(proxy, 2)
        worker.kill()
    proxy.begin()
    with worker_process(estate.database, name="another"):
        estate.wait_for(["running"])
    assert len(cloud.everything()) == 2
    (work,) = estate.rows("select worker, fence from infra.work where resource_id = %s", number)
    assert work == {"worker": "another", "fence": 2}


def test_a_worker_that_hung_does_not_act_beside_its_successor(
    estate: Estate, proxy: FaultProxy, cloud: Cloud
) -> None:
    """Stopped in the middle and woken after its lease: it changes nothing and is not believed."""
    estate.ask("aws/s3-bucket", "data")
    proxy.delay_seconds = 1
    proxy.begin(lambda call: Fault.DELAY if call.changes else Fault.NONE)
    # Less time for calls than there is lease, or nothing would ever begin.
    short = {"REMIT_WORKER_LEASE_SECONDS": 10, "REMIT_WORKER_CALL_SECONDS": 2}
    with worker_process(estate.database, **short) as hung:
        _until_called(proxy)
        hung.process.send_signal(signal.SIGSTOP)
        estate.execute("update infra.work set due_at = kernel.now()")
        proxy.begin()
        with worker_process(estate.database, name="another", **short):
            estate.wait_for(["running"])
            before = [call.number for call, _ in proxy.calls if call.changes]
            time.sleep(10)
            hung.process.send_signal(signal.SIGCONT)
            refused = hung.wait_for("a lease ended before its report", 10)
            assert refused["resource_id"]
        after = [call.number for call, _ in proxy.calls if call.changes]
    assert after == before
    assert len(cloud.everything()) == 2
    assert set(estate.states().values()) == {"running"}


def test_a_database_that_goes_away_and_comes_back_is_waited_for(estate: Estate) -> None:
    with worker_process(estate.database) as worker:
        worker.wait_for("worker starts")
        estate.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity "
            "where application_name = 'remit-worker'"
        )
        estate.database._administer(
            "alter database {} allow_connections false", estate.database.name
        )
        worker.wait_for("no work from the database")
        estate.database._administer(
            "alter database {} allow_connections true", estate.database.name
        )
        estate.ask("aws/sqs-queue", "jobs")
        estate.wait_for(["running"])


def test_health_readiness_and_metrics(estate: Estate) -> None:
    estate.ask("aws/sqs-queue", "jobs")
    with worker_process(estate.database, "--port", "0") as worker:
        estate.wait_for(["running"])
        port = worker.log.read_text().split("port ", 1)[1].split("\n", 1)[0]
        pages = {
            path: urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}").read().decode()
            for path in ("healthz", "readyz", "metrics")
        }
    assert pages["healthz"] == "ok\n"
    assert pages["readyz"] == "ready\n"
    assert (
        'remit_worker_steps_total{action="apply",provider="aws",result="reached"} 1.0'
        in (pages["metrics"])
    )


def test_untracked_objects_are_found_and_left_alone(estate: Estate, cloud: Cloud) -> None:
    estate.ask("aws/sqs-queue", "jobs")
    cloud.client("sqs").create_queue(QueueName="made-by-hand")
    with worker_process(estate.database, "--once") as worker:
        assert worker.process.wait(30) == 0
    found = estate.rows("select name, type from infra.untracked where gone_at is null")
    assert found == [{"name": "made-by-hand", "type": "AWS::SQS::Queue"}]
    assert len(cloud.everything()) == 3


def _until_called(proxy: FaultProxy, times: int = 1) -> None:
    """Wait for so many calls that change something."""
    deadline = time.monotonic() + 20
    while sum(_changes(call) for call, _ in list(proxy.calls)) < times:
        assert time.monotonic() < deadline, "nothing was called"
        time.sleep(0.01)


def _changes(call: Call) -> bool:
    return call.changes and "GetCallerIdentity" not in call.operation


@pytest.mark.parametrize("name", ["azure", "aws,azure"])
def test_an_unknown_provider_is_named(estate: Estate, name: str) -> None:
    with worker_process(estate.database, "--providers", name) as worker:
        assert worker.process.wait(20) == 1
        assert "There is no provider azure" in worker.log.read_text()
