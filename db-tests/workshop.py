"""A small database of our own making, so that tests of migrations can change any file of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import psycopg

from remit import dsn, paths
from remit.migrate import Report, migrate, sources
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
# Where each file of the toy shop begins is marked as head(1) does.
SHOP = """\
==> org/types/item.sql
create type api.item as (id bigint, name text);
comment on type api.item is 'An item.';
==> org/tables/shops.sql
create table org.shops (
    id bigint not null,
    name text not null,
    constraint shops_pkey primary key (id)
);
==> org/tables/items.sql
create table org.items (
    id bigint not null,
    shop_id bigint,
    name text not null,
    constraint items_pkey primary key (id),
    constraint items_shop_fkey foreign key (shop_id) references org.shops (id)
);
alter table org.items enable row level security;
comment on column org.items.name is 'What it is called; 100% of them -- are; named.';
==> org/functions/tidy.sql
create or replace function org.tidy(name text)
returns text
language sql immutable
set search_path = pg_catalog, pg_temp
as $$ select btrim(tidy.name) $$;
==> org/api/get_item.sql
create or replace function api.get_item(item_id bigint)
returns api.item
language sql stable security definer
set search_path = pg_catalog, pg_temp
begin atomic
    select i.id, org.tidy(i.name)
    from org.items as i
    where i.id = get_item.item_id;
end;
comment on function api.get_item is $doc$One item.$doc$;
grant execute on function api.get_item to remit_api;
==> org/rules/items_named.sql
create or replace function org.items_named()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    new.name := org.tidy(new.name);
    return new;
end;
$$;
create or replace trigger items_named
before insert or update of name on org.items
for each row execute function org.items_named();
==> org/rules/items_seen.sql
create policy items_seen on org.items
for select to remit_report
using (true);
==> org/report/items.sql
create or replace view report.items
with (security_barrier)
as
select i.id, org.tidy(i.name) as name from org.items as i;
alter view report.items owner to remit_report;
comment on view report.items is 'All items.';
grant select on report.items to remit_analyst;
==> org/grants.sql
grant usage on schema api to remit_api, remit_analyst;
grant usage on schema report to remit_analyst;
grant usage on schema org to remit_report;
grant select on org.items to remit_report;
grant execute on function org.tidy to remit_report, remit_analyst;
"""
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

    @classmethod
    def laid(cls, home: Path, url: str) -> Workshop:
        """The toy shop below `home`; revision 0001 makes its tables and types."""
        (home / "migrations" / "versions").mkdir(parents=True)
        for file in ("roles.sql", "schemas.sql", *KERNEL):
            (home / "db" / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / "db" / file, home / "db" / file)
        shutil.copy(ROOT / "migrations" / "env.py", home / "migrations")
        made = cls(home, url, load(database_url=url))
        for part in SHOP.split("==> ")[1:]:
            file, _, text = part.partition("\n")
            made.files[file] = text
        made.lay()
        made.revision("0001", "\n\n".join(one.text for one in sources.load(home / "db").state))
        return made

    def write(self, file: str, text: str) -> None:
        self.files[file] = text
        self.lay()

    def change(self, file: str, old: str, new: str) -> None:
        assert old in self.files[file]
        self.write(file, self.files[file].replace(old, new))

    def remove(self, file: str) -> None:
        del self.files[file]
        (self.home / "db" / file).unlink()
        self.lay()

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

    def lay(self) -> None:
        """Write the files and their table of contents."""
        for file, text in self.files.items():
            path = self.home / "db" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        contents = ["roles.sql", "schemas.sql", *KERNEL, *self.files]
        lines = "".join(f"\\ir {file}\n" for file in contents)
        (self.home / "db" / "install.sql").write_text(lines)
