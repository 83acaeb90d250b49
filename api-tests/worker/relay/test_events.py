"""What a listener hears."""

from __future__ import annotations

import asyncio
from datetime import datetime

import aio_pika
import jsonschema_rs
import pytest
from broker import Broker
from databases import Database
from worker.relay.relaying import (
    Ledger,
    all_relayed,
    body,
    change,
    connected,
    eventually,
    listen,
    make_charts,
    relaying,
    settings_for,
    take,
    take_all,
)

from remit.settings import load
from remit.worker.relay import cloud_events, run, topology


async def relayed(database: Database) -> bool:
    return await asyncio.to_thread(all_relayed, database)


async def test_an_event_is_a_cloud_event_with_the_entry_inside(
    database: Database, broker: Broker
) -> None:
    (org_id,) = make_charts(database, 1)
    async with connected(broker) as channel:
        await listen(channel, "shape", f"{org_id}.org_chart.created")
        async with relaying(settings_for(database, broker, event_source="/remit/test")):
            message = await eventually(lambda: take(channel, "shape"), "no event came")
    event = body(message)
    with database.connect() as connection:
        entry = connection.execute(
            "select to_jsonb(e) from api.list_journal(%s) as e", (org_id,)
        ).fetchone()[0]
    assert event == {
        "specversion": "1.0",
        "id": f"{org_id}/1",
        "source": "/remit/test",
        "type": "dev.remit.org_chart.created",
        "subject": f"org_chart/{org_id}",
        "time": event["time"],
        "datacontenttype": "application/json",
        "orgid": str(org_id),
        "sequence": "0000000000000000001",
        "data": entry,
    }
    assert datetime.fromisoformat(event["time"]) == datetime.fromisoformat(entry["recorded_at"])
    jsonschema_rs.validate(CLOUD_EVENT, event)
    assert message.content_type == "application/cloudevents+json"
    assert message.delivery_mode == aio_pika.DeliveryMode.PERSISTENT
    assert (message.message_id, message.type) == (f"{org_id}/1", "dev.remit.org_chart.created")


async def test_a_queue_gets_what_it_is_bound_for_and_the_rest_is_kept_aside(
    database: Database, broker: Broker
) -> None:
    one, two = make_charts(database, 2)
    change(database, one, 3)
    async with connected(broker) as channel:
        await listen(channel, "bound", f"{one}.#", "*.org_chart.created")
        async with relaying(settings_for(database, broker)):
            change(database, two, 3)
            await eventually(lambda: relayed(database), "not everything is relayed")
        heard = [body(message)["id"] for message in await take_all(channel, "bound")]
        assert sorted(heard) == [*(f"{one}/{n}" for n in range(1, 5)), f"{two}/1"]
        aside = [body(message)["id"] for message in await take_all(channel, topology.UNROUTED)]
        assert [i for i in aside if i.startswith(f"{two}/")] == [f"{two}/{n}" for n in (2, 3, 4)]


async def test_events_that_come_back_do_not_stop_an_organization(
    database: Database, own_broker: Broker, caplog: pytest.LogCaptureFixture
) -> None:
    """An administrator has declared the exchange without one for the unrouted."""
    (org_id,) = make_charts(database, 1)
    async with connected(own_broker) as channel:
        await channel.declare_exchange(topology.EVENTS, aio_pika.ExchangeType.TOPIC, durable=True)
        queue = await channel.declare_queue("some", durable=True)
        await queue.bind(topology.EVENTS, "*.org_chart.renamed")
        async with relaying(settings_for(database, own_broker)):
            change(database, org_id, 2)
            await eventually(lambda: relayed(database), "not everything is relayed")
        assert [body(m)["id"] for m in await take_all(channel, "some")] == [
            f"{org_id}/2", f"{org_id}/3",
        ]  # fmt: skip
    assert "no queue takes these events; they stay in the journal" in caplog.messages
    assert "used as it is at the broker" in caplog.messages


async def test_two_relays_share_the_work(database: Database, broker: Broker) -> None:
    charts = make_charts(database, 40)
    ledger = Ledger()
    async with connected(broker) as channel:
        await listen(channel, "shared", "#")
        settings = settings_for(database, broker)
        async with relaying(settings, "one"), relaying(settings, "two"):
            await asyncio.gather(
                *(asyncio.to_thread(change, database, org_id, 30) for org_id in charts[:6])
            )
            await eventually(lambda: relayed(database), "not everything is relayed")
        for message in await take_all(channel, "shared"):
            ledger.add(message)
    ledger.check(database)
    assert ledger.repeats == 0
    workers = database.one("select count(distinct worker) from kernel.relay_cursors")
    assert workers == 2, "one of them did all of it"


async def test_a_full_queue_holds_its_organization_back_and_nobody_overtakes(
    database: Database, broker: Broker
) -> None:
    full, free = make_charts(database, 2)
    async with connected(broker) as channel:
        await listen(channel, "free", f"{free}.#")
        bounds = {"x-max-length": 2, "x-overflow": "reject-publish"}
        await listen(channel, "full", f"{full}.#", **bounds)
        async with relaying(settings_for(database, broker)):
            change(database, full, 6)
            change(database, free, 6)

            async def waits() -> object:
                return await asyncio.to_thread(
                    database.one,
                    "select c.last_error from kernel.relay_cursors as c where c.org_id = %s",
                    full,
                )

            assert "refused event 3" in await eventually(waits, "it does not wait")
            ledger = Ledger()
            while not ledger.arrived[full] or ledger.arrived[full][-1] < 7:
                message = await eventually(lambda: take(channel, "full"), "no event came")
                ledger.add(message)
            await eventually(lambda: relayed(database), "not everything is relayed")
        assert ledger.first_deliveries(full) == list(range(1, 8))
        assert len(await take_all(channel, "free")) == 7


async def test_an_event_too_large_for_a_broker_leaves_its_changes_in_the_journal(
    database: Database, broker: Broker
) -> None:
    (org_id,) = make_charts(database, 1)
    with database.connect() as connection:
        connection.execute(
            "select kernel.append_journal(%s, 'org_chart.updated', "
            "jsonb_build_array(jsonb_build_object('id', 1, 'new', repeat('ü', %s))))",
            (org_id, cloud_events.MAXIMUM_BYTES // 2),
        )
    change(database, org_id, 1)
    async with connected(broker) as channel:
        await listen(channel, "large", f"{org_id}.#")
        async with relaying(settings_for(database, broker)):
            await eventually(lambda: relayed(database), "not everything is relayed")
        first, large, last = [body(message) for message in await take_all(channel, "large")]
    assert large["dataref"] == f"/orgcharts/{org_id}/journal?after=1&limit=1"
    assert large["data"]["changes"] is None
    assert (large["data"]["seq"], large["data"]["event"]) == (2, "org_chart.updated")
    assert "dataref" not in first
    assert last["id"] == f"{org_id}/3"


async def test_with_no_broker_nothing_waits_for_it(database: Database) -> None:
    make_charts(database, 1)
    stop = asyncio.Event()
    await asyncio.wait_for(run(load(database_url=database.url()), stop), 5)
    assert database.one("select count(*) from kernel.relay_cursors") == 0


@pytest.mark.parametrize(
    ("event", "changes", "about"),
    [
        ("requests.updated", '[{"id": 5}]', "requests/5"),
        ("requests.updated", '[{"id": 5}, {"id": 5}]', "requests/5"),
        ("requests.updated", '[{"id": 5}, {"id": 6}]', "requests"),
        ("member.updated", '[{"id": "idp|ana b"}]', "member/idp%7Cana%20b"),
        ("org_chart.created", '[{"id": null}]', "org_chart"),
    ],
)
def test_the_subject_is_what_the_entry_is_about(event: str, changes: str, about: str) -> None:
    assert cloud_events.subject(event, changes) == about


# From the specification's own schema of CloudEvents 1.0.
CLOUD_EVENT = {
    "type": "object",
    "required": ["id", "source", "specversion", "type"],
    "propertyNames": {"pattern": "^[a-z0-9]+$"},
    "properties": {
        "id": {"type": "string", "minLength": 1},
        "source": {"type": "string", "minLength": 1, "format": "uri-reference"},
        "specversion": {"const": "1.0"},
        "type": {"type": "string", "minLength": 1},
        "datacontenttype": {"type": "string", "minLength": 1},
        "subject": {"type": "string", "minLength": 1},
        "time": {"type": "string", "format": "date-time"},
        "orgid": {"type": "string"},
        "sequence": {"type": "string", "minLength": 1},
    },
}
