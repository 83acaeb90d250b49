"""A small database of our own making, so that these tests can change any file of it."""

import itertools
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from remit import dsn, paths
from remit.cluster import Cluster
from remit.migrate import Report, migrate
from remit.settings import Settings, load

ROOT = paths.share()
KERNEL = [
    "kernel/tables/installation.sql",
    "kernel/tables/installed_objects.sql",
    *(
        f"kernel/functions/{name}.sql"
        for name in (
            "describe_grants",
            "describe_columns",
            "describe_functions",
            "describe_relations",
            "describe_rules",
            "describe_types",
            "list_objects",
            "list_drift",
        )
    ),
]
SHOP = {
    "org/types/item.sql": "create type api.item as (id bigint, name text);\n"
    "comment on type api.item is 'An item.';\n",
    "org/tables/shops.sql": "create table org.shops (\n    id bigint not null,\n    name text not null,\n"
    "    constraint shops_pkey primary key (id)\n);\n",
    "org/tables/items.sql": "create table org.items (\n    id bigint not null,\n    shop_id bigint,\n"
    "    name text not null,\n    constraint items_pkey primary key (id),\n"
    "    constraint items_shop_fkey foreign key (shop_id) references org.shops (id)\n);\n"
    "alter table org.items enable row level security;\n"
    "comment on column org.items.name is 'What it is called; 100% of them -- are; named.';\n",
    "org/functions/tidy.sql": "create or replace function org.tidy(name text)\nreturns text\n"
    "language sql immutable\nset search_path = ''\nas $$ select btrim(tidy.name) $$;\n",
    "org/api/get_item.sql": "create or replace function api.get_item(item_id bigint)\n"
    "returns api.item\nlanguage sql stable security definer\nset search_path = ''\n"
    "begin atomic\n    select i.id, org.tidy(i.name)\n    from org.items as i\n"
    "    where i.id = get_item.item_id;\nend;\n"
    "comment on function api.get_item is $doc$One item.$doc$;\n"
    "grant execute on function api.get_item to remit_api;\n",
    "org/rules/items_named.sql": "create or replace function org.items_named()\nreturns trigger\n"
    "language plpgsql\nset search_path = ''\nas $$\nbegin\n    new.name := org.tidy(new.name);\n"
    "    return new;\nend;\n$$;\n"
    "create or replace trigger items_named\nbefore insert or update of name on org.items\n"
    "for each row execute function org.items_named();\n",
    "org/rules/items_seen.sql": "create policy items_seen on org.items\nfor select to remit_report\n"
    "using (true);\n",
    "org/report/items.sql": "create or replace view report.items\nwith (security_barrier)\nas\n"
    "select i.id, org.tidy(i.name) as name from org.items as i;\n"
    "alter view report.items owner to remit_report;\n"
    "comment on view report.items is 'All items.';\n"
    "grant select on report.items to remit_analyst;\n",
    "org/grants.sql": "grant usage on schema api to remit_api, remit_analyst;\n"
    "grant usage on schema report to remit_analyst;\n"
    "grant usage on schema org to remit_report;\n"
    "grant select on org.items to remit_report;\n"
    "grant execute on function org.tidy to remit_report, remit_analyst;\n",
}
BASE = """from remit.migrate.revisions import run_beside, unhook_column, unhook_type

revision = {revision!r}
down_revision = {down!r}
{marker}

def upgrade() -> None:
{before}    run_beside(__file__)
"""


class Workshop:
    """A home with db/ and migrations/ that a test may change, and the database made from it."""

    def __init__(self, home: Path, url: str, settings: Settings) -> None:
        self.home = home
        self.url = url
        self.settings = settings
        self.files: dict[str, str] = {}

    def write(self, file: str, text: str) -> None:
        self.files[file] = text
        self._lay()

    def change(self, file: str, old: str, new: str) -> None:
        assert old in self.files[file]
        self.write(file, self.files[file].replace(old, new))

    def remove(self, file: str) -> None:
        del self.files[file]
        (self.home / "db" / file).unlink()
        self._lay()

    def revision(self, number: str, text: str, *, before: str = "", marker: str = "") -> None:
        versions = self.home / "migrations" / "versions"
        down = f"{int(number) - 1:04}" if int(number) > 1 else None
        module = BASE.format(
            revision=number, down=down, marker=marker, before=f"    {before}\n" if before else ""
        )
        (versions / f"{number}_what.py").write_text(module)
        (versions / f"{number}_what.sql").write_text(text)

    def forget(self, number: str) -> None:
        for file in (self.home / "migrations" / "versions").glob(f"{number}_*"):
            file.unlink()

    def migrate(self, url: str | None = None) -> Report:
        return migrate(url or self.url, settings=self.settings, home=self.home)

    def connect(self, login: str | None = None) -> psycopg.Connection:
        if login is None:
            return psycopg.connect(self.url, autocommit=True)
        role = next(role for role, name in dsn.LOGINS.items() if name == login)
        settings = load(database_url=self.url)
        return psycopg.connect(dsn.role_url(settings, role), autocommit=True)

    def one(self, query: str) -> object:
        with self.connect() as connection:
            row = connection.execute(query.encode()).fetchone()
        assert row is not None
        return row[0]

    def shape(self) -> list[tuple[str, ...]]:
        """Everything that the fingerprint sees, for comparing before and after."""
        with self.connect() as connection:
            return connection.execute(
                "select l.* from kernel.installation as i "
                "cross join lateral kernel.list_objects(i.schemas) as l order by 1, 2"
            ).fetchall()

    def _lay(self) -> None:
        for file, text in self.files.items():
            path = self.home / "db" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        contents = ["roles.sql", "schemas.sql", *KERNEL, *self.files]
        lines = "".join(f"\\ir {file}\n" for file in contents)
        (self.home / "db" / "install.sql").write_text(lines)


@pytest.fixture(scope="session")
def server() -> Iterator[Cluster]:
    with Cluster.temporary() as cluster:
        yield cluster


_numbers = itertools.count(1)


@pytest.fixture
def empty_database(server: Cluster) -> Iterator[str]:
    """URL of a new database of the superuser's."""
    name = f"shop_{next(_numbers)}"
    address = dsn.Dsn.parse(server.url("owner"))
    with psycopg.connect(str(address), autocommit=True) as connection:
        connection.execute(f"create database {name}".encode())
        yield str(replace(address, database=name))
        connection.execute(f"drop database {name} with (force)".encode())


@pytest.fixture
def workshop(tmp_path: Path, empty_database: str) -> Workshop:
    """The toy shop, not yet migrated: revision 0001 makes its tables and types."""
    home = tmp_path / "home"
    (home / "migrations" / "versions").mkdir(parents=True)
    for file in ("roles.sql", "schemas.sql", *KERNEL):
        (home / "db" / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "db" / file, home / "db" / file)
    shutil.copy(ROOT / "migrations" / "env.py", home / "migrations")
    made = Workshop(home, empty_database, load(database_url=empty_database))
    for file, text in SHOP.items():
        made.write(file, text)
    made.revision("0001", state(home / "db"))
    return made


@pytest.fixture
def shop(workshop: Workshop) -> Workshop:
    """The toy shop, migrated."""
    workshop.migrate()
    return workshop


def state(root: Path) -> str:
    from remit.migrate import sources

    return "\n\n".join(one.text for one in sources.load(root).state)
