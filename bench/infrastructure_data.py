"""An organization with quotas, policies and a hundred thousand resources, made for measuring."""

import json
from dataclasses import dataclass
from typing import Any

import psycopg

import data
from data import Advance, Decimal
from servers import Postgres

BLUEPRINT: dict[str, Any] = {
    "blueprint": "aws/bench-bucket",
    "version": 1,
    "title": "Bucket",
    "summary": "A bucket for measuring.",
    "parameters": [
        {
            "name": "storage_gb",
            "type": "integer",
            "title": "Size",
            "default": 10,
            "minimum": 1,
            "maximum": 5000,
        },
        {"name": "purpose", "type": "string", "title": "Purpose", "default": "data"},
    ],
    "objects": [
        {
            "id": "bucket",
            "type": "AWS::S3::Bucket",
            "name": "${resource.physical_name}",
            "body": {
                "BucketName": "${resource.physical_name}",
                "BucketEncryption": {
                    "ServerSideEncryptionConfiguration": [
                        {"ServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}
                    ]
                },
                "PublicAccessBlockConfiguration": {
                    "BlockPublicAcls": True,
                    "BlockPublicPolicy": True,
                    "IgnorePublicAcls": True,
                    "RestrictPublicBuckets": True,
                },
                "VersioningConfiguration": {"Status": "Enabled"},
            },
        }
    ],
    "guardrails": [
        {
            "code": "public-access",
            "title": "Nothing is public",
            "holds": "$.bucket.PublicAccessBlockConfiguration.BlockPublicAcls == true",
        }
    ],
    "usage": {"storage": "$.parameters.storage_gb"},
    "cost": [{"meter": "bench.storage", "title": "Storage", "quantity": "$.parameters.storage_gb"}],
    "evidence": [],
    "outputs": {"bucket": "${resource.physical_name}"},
    "lifecycle": {},
}
PRICES = {
    "currency": "USD",
    "source": "Made up for measuring.",
    "valid_from": "2026-01-01",
    "prices": [{"meter": "bench.storage", "region": "*", "unit": "GiB-month", "price": 0.02}],
}
AWS = {"account": "123456789012", "region": "eu-west-1"}

_RESOURCES = """
with people as materialized (
    select e.id, row_number() over (order by e.id) - 1 as n
    from org.employees as e where e.org_id = %(org)s
), wanted as (
    select g.k, uuidv7() as uid, 'bench-' || (g.k + %(from)s) as name, p.id as owner_id
    from generate_series(1, %(count)s) as g(k)
    inner join people as p on p.n = ((g.k + %(from)s)::bigint * 7919) %% %(employees)s
)
insert into infra.resources (
    org_id, uid, environment_owner_id, environment_id, blueprint_owner_id, blueprint_id,
    blueprint_version_id, name, physical_name, owner_id, state, parameters, desired, usage,
    monthly_cost, currency)
select %(org)s, w.uid, 0, %(environment)s, 0,
    (select v.blueprint_id from infra.blueprint_versions as v where v.id = %(version)s),
    %(version)s, w.name,
    w.name || '-' || right(w.uid::text, 8), w.owner_id, 'reserved', '{"storage_gb": 10}',
    replace(%(desired)s::text, 'NAME', w.name || '-' || right(w.uid::text, 8))::jsonb,
    '{"count": 1, "storage": 10, "cost": 0.2}', 0.2, 'USD'
from wanted as w
"""

_RESERVATIONS = """
insert into infra.reservations (org_id, resource_id, metric, amount)
select r.org_id, r.id, u.key, u.value::numeric
from infra.resources as r cross join lateral jsonb_each_text(r.usage) as u
where r.org_id = %(org)s and r.state = 'reserved'
"""

_PROVISION = """
update infra.resources set state = 'provisioning' where org_id = %(org)s and state = 'reserved'
"""

_RUN = """
update infra.resources set state = 'running', observed_generation = generation, running_at = now()
where org_id = %(org)s and state = 'provisioning'
"""

_WORK = """
insert into infra.work (org_id, resource_id, due_at)
select r.org_id, r.id, %(due)s from infra.resources as r
where r.org_id = %(org)s and r.state = %(state)s
on conflict on constraint work_pkey do update set due_at = excluded.due_at
"""

_SEEN = """
insert into infra.observations (org_id, resource_id, seen_at, worker, objects)
select r.org_id, r.id, now(), 'bench', jsonb_build_array(jsonb_build_object(
    'id', 'bucket', 'type', 'AWS::S3::Bucket', 'name', r.physical_name, 'exists', true,
    'ready', true, 'reference', 'arn:aws:s3:::' || r.physical_name, 'status', 'available',
    'body', r.desired -> 0 -> 'body'))
from infra.resources as r where r.org_id = %(org)s and r.state = 'running'
"""

_POLICY = (
    "select api.create_policy(%(org)s, code => %(code)s, title => 'Rule', effect => 'deny', "
    'condition => %(condition)s, settings => \'{"message": "Not here."}\')'
)

_QUOTAS = """
select api.create_quota(%(org)s, employee_id => e.id, metric => m.metric, amount => 1000000000)
from (
    select e.id from org.employee_paths as e where e.org_id = %(org)s
    order by ext.nlevel(e.path), e.id limit 20
) as e
cross join unnest(array['count', 'storage', 'cost']) as m(metric)
"""


@dataclass(frozen=True)
class Estate:
    """One organization and what it was given."""

    org_id: int
    chart: Decimal
    deepest: int
    """Employee with the longest way up."""
    lead: int
    """Employee with about a tenth of the chart below."""


def owner(database: Postgres) -> psycopg.Connection:
    """Connect as the login that may do everything."""
    return psycopg.connect(database.url, autocommit=True)


def add_catalogue(connection: psycopg.Connection) -> None:
    """Import the blueprint, its price and an environment."""
    connection.execute(b"select api.import_prices(%s)", (json.dumps(PRICES),))
    connection.execute(b"select api.import_blueprint(%s, true)", (json.dumps(BLUEPRINT),))
    connection.execute(
        b"select api.create_environment('bench', 'Bench', 'development', %s, "
        b"observe_every => 'P1D')",
        (json.dumps({"aws": AWS}),),
    )


def add_estate(
    database: Postgres, layers: int, resources: int, policies: int, advance: Advance
) -> Estate:
    """Make a chart, quotas at its top, policies, and resources all over it."""
    chart = data.add_decimal(database, "Estate", data.decimal_size(layers), advance)
    with owner(database) as connection:
        org = chart.chart
        connection.execute(_QUOTAS.encode(), {"org": org})
        for number in range(policies):
            advance("Policies", number, policies)
            connection.execute(
                _POLICY.encode(),
                {
                    "org": org,
                    "code": f"rule-{number}",
                    "condition": f"$.request.parameters.storage_gb > {6000 + number} "
                    f'&& $.environment.stage == "development" && $.requester.depth > {number % 9}',
                },
            )
        add_resources(connection, org, chart.size, resources, advance)
        row = connection.execute(
            b"select p.id from org.employee_paths as p where p.org_id = %s "
            b"order by ext.nlevel(p.path) desc, p.id desc limit 1",
            (org,),
        ).fetchone()
        lead = connection.execute(
            b"select e.id from org.employees as e join org.employees as c "
            b"on c.org_id = e.org_id and c.id = e.manager_id "
            b"where e.org_id = %s and c.manager_id is null order by e.id limit 1",
            (org,),
        ).fetchone()
        if row is None or lead is None:
            message = "the chart is empty"
            raise RuntimeError(message)
    data.settle(database)
    return Estate(org, chart, int(row[0]), int(lead[0]))


def add_resources(
    connection: psycopg.Connection, org: int, employees: int, count: int, advance: Advance
) -> None:
    """Make running resources of the bench's blueprint, through the states that they go through."""
    chunk = 10_000
    for start in range(0, count, chunk):
        advance("Resources", start, count)
        _want(connection, org, employees, start, min(chunk, count - start))
        connection.execute(_RUN.encode(), {"org": org})
    make_due(connection, org, "infinity")
    connection.execute(_SEEN.encode(), {"org": org})


def add_wanted(
    connection: psycopg.Connection, org: int, employees: int, start: int, count: int
) -> None:
    """Make approved resources that a worker has to make, and let nothing else be due."""
    make_due(connection, org, "infinity")
    _want(connection, org, employees, start, count)
    make_due(connection, org, "2026-01-01", "provisioning")


def make_due(
    connection: psycopg.Connection, org: int, due: str = "2026-01-01", state: str = "running"
) -> None:
    """Let every resource in this state be due for a look then."""
    connection.execute(_WORK.encode(), {"org": org, "due": due, "state": state})


def _want(connection: psycopg.Connection, org: int, employees: int, start: int, count: int) -> None:
    row = connection.execute(
        b"select e.id, v.id from infra.environments as e, infra.blueprint_versions as v "
        b"join infra.blueprints as b on b.id = v.blueprint_id "
        b"where e.code = 'bench' and b.name = 'bench-bucket'"
    ).fetchone()
    if row is None:
        message = "there is no catalogue"
        raise RuntimeError(message)
    body = json.dumps(BLUEPRINT["objects"][0]["body"]).replace("${resource.physical_name}", "NAME")
    values = {
        "org": org,
        "from": start,
        "count": count,
        "employees": employees,
        "environment": row[0],
        "version": row[1],
        "desired": (
            f'[{{"id": "bucket", "type": "AWS::S3::Bucket", "name": "NAME", "body": {body}}}]'
        ),
    }
    for statement in (_RESOURCES, _RESERVATIONS, _PROVISION):
        connection.execute(statement.encode(), values)
        # Keys are checked by plans that are made once: not for an empty table.
        connection.execute(b"analyze infra.resources, infra.reservations")
