"""Clients that call functions while the code under them is replaced see no error."""

from __future__ import annotations

import asyncio
import time
from collections import Counter

import asyncpg
from workshop import Workshop

from remit import dsn

# What a client repeats its transaction for, once: a plan or row type from before the migration.
REPEATED_ONCE = {"0A000", "XX000", "42P13"}
CLIENTS = 4
CHANGES = 8


async def call(pool: asyncpg.Pool, item: int) -> None:
    async with pool.acquire() as connection:
        await connection.fetchval("select to_json(api.get_item(item_id => $1))::text", item)
        await connection.fetchval("select api.add_item(item_name => $1)", f" {item} ")


async def client(url: str, stop: asyncio.Event, counts: Counter[str], stalls: list[float]) -> None:
    pool = await asyncpg.create_pool(url, min_size=1, max_size=1)
    item = 0
    while not stop.is_set():
        item += 1
        began = time.monotonic()
        try:
            await call(pool, item)
        except asyncpg.PostgresError as error:
            if error.sqlstate not in REPEATED_ONCE:
                counts[f"{error.sqlstate} {error}"] += 1
                continue
            counts["repeated"] += 1
            try:
                await call(pool, item)
            except asyncpg.PostgresError as again:
                counts[f"again: {again.sqlstate} {again}"] += 1
        counts["calls"] += 1
        stalls.append(time.monotonic() - began)
    await pool.close()


async def test_no_client_error_while_code_changes(shop: Workshop) -> None:
    shop.write(
        "org/api/add_item.sql",
        "create or replace function api.add_item(item_name text)\nreturns void\nlanguage plpgsql\n"
        "security definer\nset search_path = pg_catalog, pg_temp\nas $$\nbegin\n"
        "    insert into org.items (id, name)\n"
        "    values (('x' || substr(md5(random()::text), 1, 15))::bit(60)::bigint, item_name);\n"
        "end;\n$$;\ngrant execute on function api.add_item to remit_api;\n",
    )
    shop.migrate()
    stop = asyncio.Event()
    counts, stalls = Counter(), []
    url = dsn.role_url(shop.settings, "api")
    clients = [asyncio.create_task(client(url, stop, counts, stalls)) for _ in range(CLIENTS)]
    await asyncio.sleep(0.5)
    original = dict(shop.files)
    for number in range(CHANGES):
        shop.files = dict(original)
        shop.write("org/grants.sql", original["org/grants.sql"])
        if number % 2 == 0:
            # A default changes, an argument and a column come, a trigger and a policy change.
            shop.change(
                "org/functions/tidy.sql",
                "(name text)",
                f"(name text, part{number} int default {number})",
            )
            shop.change("org/report/items.sql", "as name from", f"as name, {number} as extra from")
            shop.change(
                "org/rules/items_named.sql",
                "before insert or update of name",
                "before insert or update",
            )
            shop.change("org/rules/items_seen.sql", "(true)", f"({number} = {number})")
            shop.change(
                "org/api/get_item.sql",
                "(item_id bigint)",
                "(item_id bigint, more text default null)",
            )
        report = await asyncio.to_thread(shop.migrate)
        assert report.changed
        await asyncio.sleep(0.2)
    stop.set()
    await asyncio.gather(*clients)

    errors = {what: count for what, count in counts.items() if what not in {"calls", "repeated"}}
    assert errors == {}
    assert counts["calls"] > 200
    # Far from a benchmark: a stall of this length would be a lock that somebody waited for.
    assert max(stalls) < 5
