"""Revisions and code are one transaction; what fails leaves no trace."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import psycopg
import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from workshop import Workshop

from remit import paths
from remit.migrate import MigrationFailure, revisions
from remit.migrate.failures import ObjectsInTheWay


def test_a_revision_and_the_code_for_it_arrive_together(shop: Workshop) -> None:
    shop.revision("0002", "alter table org.items add column price numeric;\n")
    shop.change("org/report/items.sql", "as name from", "as name, i.price from")

    report = shop.migrate()

    assert report.revisions == ("0002",)
    assert shop.one("select count(price) from report.items") == 0
    assert shop.one("select version_num from kernel.alembic_version") == "0002"


def test_a_failing_revision_leaves_everything_as_it_was(shop: Workshop) -> None:
    before = shop.shape()
    shop.revision(
        "0002", "create table org.extra (id bigint);\ncreate table org.items (id bigint);\n"
    )
    shop.change("org/functions/tidy.sql", "btrim", "upper")

    with pytest.raises(
        MigrationFailure, match=r'0002_what\.sql:2: relation "items" already exists'
    ):
        shop.migrate()

    assert shop.shape() == before
    assert shop.one("select version_num from kernel.alembic_version") == "0001"


def test_failing_code_takes_the_revision_back(shop: Workshop) -> None:
    before = shop.shape()
    shop.revision("0002", "create table org.extra (id bigint);\n")
    shop.write(
        "org/functions/wrong.sql",
        "create or replace function org.wrong()\nreturns int\nlanguage sql\n"
        "as $$ select nothing $$;\n",
    )

    with pytest.raises(MigrationFailure, match=r'wrong\.sql:4: column "nothing" does not exist'):
        shop.migrate()

    assert shop.shape() == before
    assert shop.one("select version_num from kernel.alembic_version") == "0001"


def test_a_failing_first_migration_leaves_no_schema(workshop: Workshop) -> None:
    workshop.change("org/functions/tidy.sql", "btrim(", "no_such(")

    with pytest.raises(MigrationFailure, match="no_such"):
        workshop.migrate()

    assert (
        workshop.one("select count(*) from pg_namespace where nspname in ('kernel', 'org', 'ext')")
        == 0
    )


def test_a_database_that_is_ahead_is_refused(shop: Workshop) -> None:
    shop.revision("0002", "create table org.extra (id bigint);\n")
    shop.migrate()
    shop.forget("0002")

    with pytest.raises(
        MigrationFailure, match=r"revision 0002, which this release \(head 0001\) does not know"
    ):
        shop.migrate()


def test_a_column_is_dropped_after_its_code_was_unhooked(shop: Workshop) -> None:
    shop.revision(
        "0002",
        "alter table org.items drop column name;\n",
        before="unhook_column('org.items', 'name')",
    )
    shop.change("org/api/get_item.sql", "org.tidy(i.name)", "''")
    shop.change("org/report/items.sql", ", org.tidy(i.name) as name", "")
    shop.change(
        "org/tables/items.sql",
        "comment on column org.items.name is",
        "comment on table org.items is",
    )
    shop.remove("org/rules/items_named.sql")

    shop.migrate()

    assert (
        shop.one(
            "select count(*) from pg_attribute where attrelid = 'org.items'::regclass "
            "and attname = 'name'"
        )
        == 0
    )
    assert shop.one("select count(*) from kernel.list_drift()") == 0


def test_a_column_is_retyped_after_its_code_was_unhooked(shop: Workshop) -> None:
    shop.revision(
        "0002",
        "alter table org.items alter column name type varchar(50);\n",
        before="unhook_column('org.items', 'name')",
    )

    report = shop.migrate()

    assert "trigger items_named on org.items" in report.replayed.made
    assert shop.one("select count(*) from report.items") == 0


def test_a_column_that_an_analysts_view_needs_is_kept(shop: Workshop) -> None:
    with shop.connect() as admin:
        admin.execute("create schema ana; create view ana.names as select name from org.items")
    before = shop.shape()
    shop.revision(
        "0002",
        "alter table org.items drop column name;\n",
        before="unhook_column('org.items', 'name')",
    )

    with pytest.raises(
        ObjectsInTheWay, match=r"Column org\.items\.name changes: view ana\.names depend"
    ):
        shop.migrate()

    assert shop.shape() == before


def test_a_row_type_is_replaced_after_its_code_was_unhooked(shop: Workshop) -> None:
    shop.revision(
        "0002",
        "drop type api.item;\ncreate type api.item as (id bigint, name text, price numeric);\n",
        before="unhook_type('api.item')",
    )
    shop.change("org/types/item.sql", "name text", "name text, price numeric")
    shop.change("org/api/get_item.sql", "org.tidy(i.name)", "org.tidy(i.name), 1.5")

    shop.migrate()

    assert shop.one("select (api.get_item(1)).price") is None


def test_an_index_is_built_while_writers_go_on(shop: Workshop) -> None:
    index = "create index concurrently if not exists items_name_idx on org.items (name);\n"
    shop.revision("0002", index, marker="concurrent = True")
    with shop.connect() as writer:
        writer.execute(
            "insert into org.items select g, null, g::text from generate_series(1, 20000) as g"
        )

    shop.migrate()

    assert shop.one(
        "select indisvalid from pg_index where indexrelid = 'org.items_name_idx'::regclass"
    )


def test_an_index_whose_build_broke_off_is_built_again(shop: Workshop) -> None:
    with shop.connect() as writer:
        writer.execute("insert into org.items values (1, null, 'a'), (2, null, 'a')")
        with pytest.raises(psycopg.errors.UniqueViolation):
            writer.execute("create unique index concurrently items_name_idx on org.items (name)")
        writer.execute("delete from org.items where id = 2")
    index = "create unique index concurrently if not exists items_name_idx on org.items (name);\n"
    shop.revision("0002", index, marker="concurrent = True")

    shop.migrate()

    assert shop.one(
        "select indisvalid from pg_index where indexrelid = 'org.items_name_idx'::regclass"
    )


def test_a_concurrent_index_on_a_new_table_is_built_with_it(workshop: Workshop) -> None:
    workshop.revision("0002", "create table org.extra (id bigint);\n")
    workshop.revision(
        "0003",
        "create index concurrently if not exists extra_idx on org.extra (id);\n",
        marker="concurrent = True",
    )

    workshop.migrate()

    assert workshop.one("select to_regclass('org.extra_idx') is not null")


@pytest.mark.parametrize("state", ["fresh", "concurrent index"])
def test_two_migrators_at_once_do_the_work_once(workshop: Workshop, state: str) -> None:
    if state != "fresh":
        workshop.migrate()
        workshop.revision(
            "0002",
            "create index concurrently if not exists items_idx on org.items (name);\n",
            marker="concurrent = True",
        )
    program = (
        "import sys\nfrom pathlib import Path\nfrom remit.migrate import migrate\n"
        "from remit.settings import load\n"
        "_, url, home = sys.argv\n"
        "print(migrate(url, settings=load(database_url=url), home=Path(home)).changed)"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program, workshop.url, str(workshop.home)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    answers = [process.communicate(timeout=60) for process in running]

    assert sorted(out.strip() for out, _ in answers) == ["False", "False", "True"], answers


def test_a_busy_table_is_waited_for(shop: Workshop) -> None:
    shop.revision("0002", "alter table org.items add column price numeric;\n")
    holder = psycopg.connect(shop.url)
    holder.execute("lock table org.items in row exclusive mode")
    threading.Timer(2, holder.rollback).start()

    report = shop.migrate()

    assert report.attempts > 1
    holder.close()


def test_the_chain_is_one_line_and_alembic_agrees() -> None:
    migrations = Path(paths.share()) / "migrations"
    config = Config()
    config.set_main_option("script_location", str(migrations))
    chain = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]

    assert revisions.known(migrations) == list(reversed(chain))
    for revision in revisions.known(migrations):
        assert [
            file.suffix
            for file in sorted((migrations / "versions").glob(f"{revision}_*"))
            if file.is_file()
        ] == [".py", ".sql"]
