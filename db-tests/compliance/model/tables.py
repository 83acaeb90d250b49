"""The tables of compliance as the catalog has them: what is added later is attacked as well."""

from __future__ import annotations

from dataclasses import dataclass

import psycopg

CATALOG = (
    "select c.relname, array_agg(a.attname::text order by a.attnum), "
    "array_agg(format_type(a.atttypid, null) order by a.attnum), "
    "array_agg(coalesce(b.typname, t.typname)::text order by a.attnum), "
    "(select array_agg(k.attname::text) from pg_index as i "
    "inner join pg_attribute as k on k.attrelid = c.oid and k.attnum = any (i.indkey) "
    "where i.indrelid = c.oid and i.indisprimary) "
    "from pg_class as c "
    "inner join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped "
    "inner join pg_type as t on t.oid = a.atttypid "
    "left join pg_type as b on b.oid = t.typbasetype "
    "where c.relnamespace = 'compliance'::regnamespace and c.relkind in ('r', 'p') "
    "group by c.oid, c.relname order by c.relname"
)
OTHERWISE = {
    **dict.fromkeys(("int4", "int8", "float8", "numeric"), "{column} + 1"),
    "text": "{column} || 'x'",
    "bool": "not {column}",
    "jsonb": "jsonb_build_object('forged', {column})",
    "bytea": "{column} || '\\x00'",
    "timestamptz": "{column} + interval '1 day'",
    "date": "{column} + 1",
    "interval": "{column} + interval '1 day'",
    "tstzrange": "tstzrange(lower({column}) - interval '1 day', upper({column}))",
    "ltree": "{column} operator(ext.||) '999'::ext.ltree",
    "_text": "{column} || '{{x}}'::text[]",
}
# What a domain asks for keeps being so: another hash, another word of the list.
WORDS = {
    "sha256": "reverse({column})",
    "coverage": "case {column} when 'full' then 'part' else 'full' end",
    "control_status": "case {column} when 'planned' then 'retired' else 'planned' end",
    "exception_state": "case {column} when 'revoked' then 'pending' else 'revoked' end",
    "test_result": "case {column} when 'pass' then 'fail' else 'pass' end",
    "decision": "case {column} when 'approve' then 'reject' else 'approve' end",
    "review_state": "case {column} when 'carried' then 'reviewed' else 'carried' end",
    "scope_action": "case {column} when 'include' then 'exclude' else 'include' end",
    "lineage_relation": "case {column} when 'moved' then 'reworded' else 'moved' end",
    "lineage_origin": "case {column} when 'overlay' then 'publisher' else 'overlay' end",
    "mapping_relation": "case {column} when 'equal' then 'subset' else 'equal' end",
}
# For columns that are null.
INSTEAD = {
    **dict.fromkeys(("int4", "int8"), "1"),
    "text": "'x'",
    "jsonb": "'{{}}'",
    "date": "current_date",
    "tstzrange": "'[2020-01-01,2021-01-01)'",
    "bytea": "'\\x00'",
    "timestamptz": "now()",
}


@dataclass(frozen=True)
class Table:
    name: str
    columns: dict[str, tuple[str, str]]
    """Type and base type by column."""
    key: list[str]

    @property
    def path(self) -> str:
        return f"compliance.{self.name}"

    def changed(self, column: str) -> str:
        """An expression that is another value than the column has."""
        of_type, base = self.columns[column]
        domain = of_type.rpartition(".")[2]
        other = WORDS.get(domain) or OTHERWISE[base]
        return f"coalesce({other}, {INSTEAD.get(base, 'null')})".format(column=f"t.{column}")

    def rows(self, connection: psycopg.Connection) -> list[str]:
        found = connection.execute(f"select to_jsonb(t)::text from {self.path} as t".encode())
        return sorted(row for (row,) in found)


def tables(connection: psycopg.Connection) -> list[Table]:
    return [
        Table(name, dict(zip(columns, zip(types, bases, strict=True), strict=True)), key)
        for name, columns, types, bases, key in connection.execute(CATALOG.encode())
    ]
