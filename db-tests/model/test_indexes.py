"""The history's temporal keys are GiST indexes, and a GiST index of one page is not to be trusted.

While the root is a leaf, PostgreSQL (18.6 and older) keeps what an index scan found dead in it
until the scan is started again, as the inner side of a join is; when an insert has split the page
meanwhile, it marks whatever lies at these places of another page as dead. A multi-row UPDATE of
the history does all of that in one statement, and its rows are then missing from the index. The
state machine met it once the history had a hundred rows.
"""

from __future__ import annotations

from databases import Database

GIST = (
    "select i.indexrelid::regclass::text, pg_relation_size(i.indexrelid) / 8192 "
    "from pg_index as i join pg_class as c on c.oid = i.indexrelid "
    "join pg_am as a on a.oid = c.relam and a.amname = 'gist' "
    "where c.relnamespace::regnamespace::text in ('kernel', 'org') order by 1"
)


def test_no_gist_index_is_a_single_page(database: Database) -> None:
    with database.connect() as connection:
        found = connection.execute(GIST).fetchall()

    assert [name for name, _ in found] == [
        "org.employee_history_one_ceo",
        "org.employee_history_pkey",
    ]
    assert all(pages > 1 for _, pages in found)
