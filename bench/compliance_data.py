"""Organizations with frameworks, controls and evidence, as large as a measurement wants them."""

import json
from dataclasses import dataclass

import psycopg

from servers import Postgres

Document = dict[str, object]


@dataclass(frozen=True)
class Size:
    """How much one organization has."""

    requirements: int
    controls: int
    evidence: int
    revisions: int
    """Revisions of each piece of evidence, a quarter of a year each."""


def framework(code: str, requirements: int) -> Document:
    """Make a framework up: three levels, twenty requirements below each heading."""
    headings = [
        {
            "key": f"{code}.{number}",
            "kind": "part",
            "title": f"Part {number}",
            "children": [
                {
                    "key": f"{code}.{number}.{group}",
                    "kind": "part",
                    "title": f"Group {group}",
                    "children": [
                        {
                            "key": f"{code}.{number}.{group}.{one}",
                            "kind": "rule",
                            "title": f"Rule {one}",
                        }
                        for one in range(20)
                    ],
                }
                for group in range(10)
            ],
        }
        for number in range(-(-requirements // 200))
    ]
    return {
        "framework": {"code": code, "name": code, "text_rights": "Made up."},
        "version": {"version": "1", "title": code, "language": "en", "source": "Made up."},
        "vocabulary": {
            "kinds": [
                {"code": "part", "name": "Part", "assessable": False},
                {"code": "rule", "name": "Rule", "assessable": True},
            ]
        },
        "requirements": headings,
    }


def owner(database: Postgres) -> psycopg.Connection:
    """Connect as the login that may do everything."""
    return psycopg.connect(database.url, autocommit=True)


def add_framework(connection: psycopg.Connection, code: str, requirements: int) -> None:
    """Import and publish a made-up framework."""
    connection.execute(
        b"select api.import_framework(%s, true)", (json.dumps(framework(code, requirements)),)
    )


_FILL = """
with people as materialized (
    select e.id from org.employees as e where e.org_id = %(org)s limit 1
), controls as (
    insert into compliance.controls (org_id, code, owner_id)
    select %(org)s, 'C' || n, p.id from people as p, generate_series(1, %(controls)s) as n
    returning id
), versions as (
    insert into compliance.control_versions
        (org_id, control_id, number, title, status, valid_during)
    select %(org)s, c.id, 1, 'Control', 'implemented', '[2026-01-01,)' from controls as c
), tests as (
    insert into compliance.tests (org_id, control_id, code)
    select %(org)s, c.id, 'open' from controls as c
    returning id
)
insert into compliance.test_versions
    (org_id, test_id, number, title, evidence_kind, predicate, requires, freshness)
select %(org)s, t.id, 1, 'Nothing is open', 'log', '$.open == 0', '{$.open}', 'P100D'
from tests as t
"""

_SATISFY = """
with wanted as (
    select v.owner_id, q.version_id, q.id, row_number() over (order by q.id) as n
    from compliance.adoptions as a
    inner join compliance.framework_versions as v on v.id = a.version_id
    inner join compliance.requirements as q on q.version_id = v.id and q.assessable
    where a.org_id = %(org)s and a.id = %(adoption)s
), controls as (
    select c.id, row_number() over (order by c.id) - 1 as n
    from compliance.controls as c where c.org_id = %(org)s
)
insert into compliance.satisfactions
    (org_id, control_id, number, framework_owner_id, version_id, requirement_id, coverage)
select %(org)s, c.id, 1, w.owner_id, w.version_id, w.id, 'full'
from wanted as w
inner join controls as c on c.n = w.n %% %(controls)s
"""

_EVIDENCE = """
with controls as (
    select c.id, row_number() over (order by c.id) - 1 as n
    from compliance.controls as c where c.org_id = %(org)s
), pieces as (
    insert into compliance.evidence (org_id, code, kind, title, owner_id)
    select %(org)s, 'E' || n, 'log', 'Log', e.id
    from generate_series(1, %(evidence)s) as n
    cross join (select min(p.id) as id from org.employees as p where p.org_id = %(org)s) as e
    returning id
), numbered as materialized (
    select p.id, row_number() over (order by p.id) as n from pieces as p
), links as (
    insert into compliance.evidence_controls (org_id, evidence_id, control_id)
    select %(org)s, p.id, c.id
    from numbered as p
    inner join controls as c on c.n = p.n %% %(controls)s
)
insert into compliance.evidence_revisions
    (org_id, evidence_id, number, content_hash, source, payload,
        collected_at, collected_by, effective_during)
select %(org)s, p.id, r, encode(sha256(format('%%s/%%s', p.id, r)::bytea), 'hex'), 'bench',
    jsonb_build_object('open', case when p.n %% 50 = 0 then 1 else 0 end),
    t.begins, 'bench', tstzrange(t.begins, t.begins + interval '90 days')
from numbered as p
cross join generate_series(1, %(revisions)s) as r
cross join lateral (
    select timestamptz '2026-01-01Z' + (r - 1) * interval '90 days' as begins
) as t
order by r, p.id
"""


def add_organization(
    connection: psycopg.Connection, name: str, frameworks: list[str], size: Size
) -> tuple[int, list[int]]:
    """Make an organization that adopts frameworks and fulfils them; its id and its adoptions'."""
    row = connection.execute(
        b"with c as (insert into org.org_charts (name) values (%s) returning id) select id from c",
        (name,),
    ).fetchone()
    assert row is not None  # noqa: S101  (an INSERT with RETURNING gives a row)
    org: int = row[0]
    connection.execute(b"insert into org.employees (org_id, name) values (%s, 'Ana')", (org,))
    values = {
        "org": org,
        "controls": size.controls,
        "evidence": size.evidence,
        "revisions": size.revisions,
    }
    adoptions: list[int] = []
    with connection.transaction():
        connection.execute(_FILL.encode(), values)
        for code in frameworks:
            made = connection.execute(
                b"select (api.create_adoption(%s, %s, %s, '1')).id", (org, code, code)
            ).fetchone()
            assert made is not None  # noqa: S101  (the function returns a row)
            adoptions.append(made[0])
            connection.execute(_SATISFY.encode(), {**values, "adoption": made[0]})
        connection.execute(_EVIDENCE.encode(), values)
    return org, adoptions
