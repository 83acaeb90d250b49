"""Code follows its files: changed, renamed, dropped, without touching what stays."""

from __future__ import annotations

import psycopg
import pytest
from workshop import Workshop

from remit.migrate import MigrationFailure
from remit.migrate.failures import ObjectsInTheWay

NOW_OR_NEVER = "org/api/get_item.sql"


def oid(shop: Workshop, name: str) -> object:
    return shop.one(f"select '{name}'::regproc::oid")


def test_a_fresh_database_gets_state_code_grants_and_comments(workshop: Workshop) -> None:
    report = workshop.migrate()

    assert report.changed
    assert report.revision == "0001"
    assert workshop.one("select count(*) from kernel.list_drift()") == 0
    assert (
        workshop.one("select obj_description('api.get_item(bigint)'::regprocedure)") == "One item."
    )
    assert (
        workshop.one("select col_description('org.items'::regclass, 3)")
        == "What it is called; 100% of them -- are; named."
    )
    assert (
        workshop.one(
            "select relowner::regrole::text from pg_class where relname = 'items' and relkind = 'v'"
        )
        == "remit_report"
    )
    with workshop.connect("remit_api") as api:
        assert api.execute("select (api.get_item(1)).id").fetchone() == (None,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            api.execute("select * from org.items")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            api.execute("select org.tidy('')")
    with workshop.connect("remit_analyst") as analyst:
        assert analyst.execute("select * from report.items").fetchall() == []


def test_a_second_run_touches_nothing(shop: Workshop) -> None:
    before = shop.one("select pg_current_xact_id()::text::bigint")

    report = shop.migrate()

    assert not report.changed
    # Asking for the id takes one; a run that wrote anything would have taken another.
    assert shop.one("select pg_current_xact_id()::text::bigint") == before + 1


def test_a_changed_body_keeps_the_function(shop: Workshop) -> None:
    before = oid(shop, "org.tidy")
    shop.change("org/functions/tidy.sql", "btrim(tidy.name)", "lower(btrim(tidy.name))")

    report = shop.migrate()

    assert oid(shop, "org.tidy") == before
    assert report.replayed.made == [], "triggers, policies and views stay untouched"
    assert shop.one("select org.tidy(' A ')") == "a"


def test_an_added_argument_replaces_the_function_and_all_that_uses_it(shop: Workshop) -> None:
    shop.change(
        "org/functions/tidy.sql", "(name text)", "(name text, case_too boolean default false)"
    )

    report = shop.migrate()

    assert shop.one("select count(*) from pg_proc where proname = 'tidy'") == 1
    assert shop.one("select count(*) from report.items") == 0
    assert "view report.items" in report.replayed.made
    assert shop.one("select count(*) from kernel.list_drift()") == 0


def test_an_argument_may_be_renamed_and_a_default_taken_away(shop: Workshop) -> None:
    shop.change("org/functions/tidy.sql", "(name text)", "(title text default '')")
    shop.change("org/functions/tidy.sql", "tidy.name", "tidy.title")
    shop.migrate()
    shop.change("org/functions/tidy.sql", " default ''", "")
    shop.migrate()

    assert shop.one("select pronargdefaults from pg_proc where proname = 'tidy'") == 0
    assert shop.one("select pg_get_function_arguments('org.tidy'::regproc)") == "title text"


def test_a_changed_result_type_replaces_the_function_under_its_view(shop: Workshop) -> None:
    shop.change("org/functions/tidy.sql", "returns text", "returns varchar")

    shop.migrate()

    assert shop.one("select pg_typeof(org.tidy('a'))::text") == "character varying"
    assert (
        shop.one(
            "select atttypid::regtype::text from pg_attribute "
            "where attrelid = 'report.items'::regclass and attname = 'name'"
        )
        == "character varying"
    )


def test_a_function_becomes_a_procedure_and_back(shop: Workshop) -> None:
    function = (
        "create or replace function org.sweep()\nreturns void\nlanguage sql\nas $$ select $$;\n"
    )
    shop.write("org/functions/sweep.sql", function)
    shop.migrate()
    shop.write(
        "org/functions/sweep.sql",
        function.replace("function", "procedure").replace("returns void\n", ""),
    )
    shop.migrate()
    assert shop.one("select prokind::text from pg_proc where proname = 'sweep'") == "p"
    shop.write("org/functions/sweep.sql", function)
    shop.migrate()
    assert shop.one("select prokind::text from pg_proc where proname = 'sweep'") == "f"


def test_a_renamed_function_leaves_no_old_one(shop: Workshop) -> None:
    for file in (
        "org/functions/tidy.sql",
        NOW_OR_NEVER,
        "org/rules/items_named.sql",
        "org/report/items.sql",
        "org/grants.sql",
    ):
        shop.write(file, shop.files[file].replace("tidy", "neat"))

    report = shop.migrate()

    assert "function org.tidy(text)" in report.replayed.dropped
    assert shop.one("select to_regproc('org.tidy') is null")
    assert shop.one("select org.neat(' a ')") == "a"


def test_a_function_that_is_used_still_may_not_lose_its_file(shop: Workshop) -> None:
    before = shop.shape()
    shop.change(
        "org/grants.sql", "grant execute on function org.tidy to remit_report, remit_analyst;\n", ""
    )
    shop.change(NOW_OR_NEVER, "org.tidy(i.name)", "i.name")
    shop.change("org/rules/items_named.sql", "org.tidy(new.name)", "new.name")
    shop.remove("org/functions/tidy.sql")

    with pytest.raises(
        MigrationFailure, match=r"db/org/report/items\.sql:1: view report\.items uses"
    ):
        shop.migrate()

    assert shop.shape() == before


def test_a_trigger_whose_file_is_gone_is_dropped(shop: Workshop) -> None:
    shop.remove("org/rules/items_named.sql")

    report = shop.migrate()

    assert report.replayed.dropped == [
        "trigger items_named on org.items",
        "function org.items_named()",
    ]


def test_a_trigger_becomes_a_constraint_trigger(shop: Workshop) -> None:
    shop.change(
        "org/rules/items_named.sql",
        "create or replace trigger items_named\nbefore insert or update of name",
        "create constraint trigger items_named\nafter insert or update of name",
    )
    shop.change(
        "org/rules/items_named.sql", "for each row", "deferrable initially deferred\nfor each row"
    )

    report = shop.migrate()

    assert report.replayed.made == ["trigger items_named on org.items"]
    assert shop.one("select tgdeferrable from pg_trigger where tgname = 'items_named'")
    assert not shop.migrate().changed


def test_a_changed_view_keeps_what_an_analyst_built_on_it(shop: Workshop) -> None:
    with shop.connect() as admin:
        admin.execute("create schema ana; create view ana.mine as select id from report.items")
    shop.change("org/report/items.sql", "as name from", "as name, i.shop_id from")

    report = shop.migrate()

    assert report.replayed.made == ["view report.items"]
    assert shop.one("select count(*) from ana.mine") == 0


def test_a_view_that_loses_a_column_stops_at_an_analysts_view(shop: Workshop) -> None:
    with shop.connect() as admin:
        admin.execute("create schema ana; create view ana.mine as select name from report.items")
    before = shop.shape()
    shop.change("org/report/items.sql", ", org.tidy(i.name) as name", "")

    with pytest.raises(ObjectsInTheWay, match=r"view ana\.mine depend"):
        shop.migrate()

    assert shop.shape() == before
    with shop.connect() as admin:
        admin.execute("drop view ana.mine")
    shop.migrate()
    assert shop.one("select relnatts from pg_class where oid = 'report.items'::regclass") == 1


def test_grants_and_comments_that_no_file_has_are_taken_back(shop: Workshop) -> None:
    with shop.connect() as admin:
        admin.execute(
            "grant insert on org.items to remit_api; grant execute on function org.tidy to public; "
            "grant update (name) on org.shops to remit_worker; comment on table org.shops is 'mine'"
        )
    assert shop.one("select count(*) from kernel.list_drift()") == 3
    shop.change("org/grants.sql", "grant select on org.items to remit_report;\n", "")

    shop.migrate()

    assert not shop.one("select has_table_privilege('remit_api', 'org.items', 'insert')")
    assert not shop.one("select has_table_privilege('remit_report', 'org.items', 'select')")
    assert not shop.one("select has_function_privilege('remit_api', 'org.tidy(text)', 'execute')")
    assert not shop.one(
        "select has_column_privilege('remit_worker', 'org.shops', 'name', 'update')"
    )
    assert shop.one("select obj_description('org.shops'::regclass, 'pg_class')") is None
    assert shop.one("select count(*) from kernel.list_drift()") == 0


def test_what_was_changed_by_hand_is_put_right_with_the_next_change(shop: Workshop) -> None:
    with shop.connect() as admin:
        admin.execute("alter table org.items disable trigger items_named")
        admin.execute(
            "create or replace view report.items with (security_barrier) as "
            "select i.id, 'x'::text as name from org.items as i"
        )
        admin.execute("create function org.tidy(integer) returns int language sql return 1")
    assert shop.one(
        "select array_agg(d.detail order by d.detail) from kernel.list_drift() as d"
    ) == ["function org.tidy(integer)", "trigger items_named on org.items", "view report.items"]
    shop.change("org/functions/tidy.sql", "immutable", "stable")

    report = shop.migrate()

    assert sorted(report.replayed.made) == ["trigger items_named on org.items", "view report.items"]
    assert shop.one("select count(*) from kernel.list_drift()") == 0
    assert shop.one("select count(*) from pg_proc where proname = 'tidy'") == 1


def test_load_order_does_not_matter(workshop: Workshop) -> None:
    order = list(workshop.files)
    code = [file for file in order if "/types/" not in file and "/tables/" not in file]
    workshop.files = {file: workshop.files[file] for file in [*reversed(code), *order]}
    workshop.write(
        "org/functions/first.sql",
        "create or replace function org.first()\nreturns bigint\nlanguage sql\n"
        "begin atomic\n    select max(i.id) from report.items as i;\nend;\n",
    )

    workshop.migrate()

    assert workshop.one("select org.first()") is None


def test_an_error_names_file_and_line(shop: Workshop) -> None:
    shop.change("org/report/items.sql", "from org.items", "from org.itens")

    with pytest.raises(
        MigrationFailure, match=r'db/org/report/items\.sql:4: relation "org\.itens" does not exist'
    ):
        shop.migrate()


def test_an_invalid_definition_does_not_go_round_for_ever(shop: Workshop) -> None:
    shop.change("org/functions/tidy.sql", "(name text)", "(name text default '', more text)")

    with pytest.raises(
        MigrationFailure, match=r"tidy\.sql:1: input parameters after one with a default"
    ):
        shop.migrate()


def test_two_definitions_of_one_name_are_refused(shop: Workshop) -> None:
    shop.write(
        "org/functions/tidier.sql",
        shop.files["org/functions/tidy.sql"].replace("text)", "varchar)"),
    )

    with pytest.raises(MigrationFailure, match="no overloads"):
        shop.migrate()
