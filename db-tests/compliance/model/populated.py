"""A company with a row in every table of compliance."""

from __future__ import annotations

from datetime import timedelta

import psycopg
from compliance.model.world import START, World
from psycopg.types.json import Jsonb

LATER = START + timedelta(days=300)


def everything(connection: psycopg.Connection) -> World:
    """Two versions, adopted one after the other; of everything at least one row."""
    world = World(connection)
    catalogue(world)
    world.pass_time(timedelta(days=1))
    control = world.add_control("c", "A.1.1", "B.1")
    evidence = world.add_evidence("e")
    world.add_revision(evidence, START, LATER, START)
    world.link(evidence, control)
    test = world.one(
        "select (api.create_test(%s, %s, 't', 't', 'log', '{$.ok}', 'P90D', '$.ok == true')).id",
        *(world.org_id, control),
    )
    assert test is not None
    scope = [{"action": "exclude", "baseline": "rest", "justification": "We have none."}]
    world.rows(
        "select api.replace_scope(%s, %s, %s)", world.org_id, world.adoption_id, Jsonb(scope)
    )
    world.pass_time(timedelta(days=1))
    world.rows(
        "select api.create_evidence_revision(%s, %s, 's', %s, %s, payload => '{\"ok\": true}')",
        *(world.org_id, evidence, START, START),
    )
    world.rows("select api.create_control_version(%s, %s, 'new title')", *(world.org_id, control))
    exception(world)
    system(world)
    successor = world.one(
        "select (api.create_adoption(%s, 'second', 'made-up', '2')).id", world.org_id
    )
    world.rows(
        "insert into compliance.upgrades (org_id, from_adoption_id, to_adoption_id, plan, "
        "applied_by) values (%s, %s, %s, '{}', 'somebody') returning id",
        *(world.org_id, world.adoption_id, successor),
    )
    world.pass_time(timedelta(days=1))
    return world


def catalogue(world: World) -> None:
    newer = world.one("select v.id from compliance.framework_versions as v where v.version = '2'")
    given = {"older": world.version_id, "newer": newer}
    for statement in (
        (
            "insert into compliance.lineage (from_version_id, to_version_id, origin, relation, "
            "from_requirement_id, to_requirement_id) "
            "select %(older)s, %(newer)s, 'configuration', 'moved', 3, 3 "
            "where not exists (select from compliance.lineage)"
        ),
        (
            "insert into compliance.mappings (source_version_id, source_requirement_id, "
            "target_version_id, target_requirement_id, relation, rationale, source, source_date) "
            "values (%(older)s, 3, %(newer)s, 3, 'equal', 'the same', 'us', '2026-01-01') "
            "on conflict do nothing"
        ),
        (
            "insert into compliance.control_templates (code, title, description, satisfies, tests, "
            "content_hash) values ('t', 't', 't', '[]', '[]', '\\x00') on conflict do nothing"
        ),
    ):
        world.connection.execute(statement.encode(), given)


def exception(world: World) -> None:
    asked = world.one(
        "insert into compliance.exceptions (org_id, adoption_id, version_id, requirement_id, "
        "reason, requested_by, approver_id, valid_during) "
        "values (%s, %s, %s, 3, 'because', 'somebody', %s, tstzrange(%s, %s)) returning id",
        *(world.org_id, world.adoption_id, world.version_id, world.staff[0], START, LATER),
    )
    world.one(
        "insert into compliance.exception_decisions (org_id, exception_id, state, decided_by) "
        "values (%s, %s, 'approved', 'somebody else') returning number",
        *(world.org_id, asked),
    )


def system(world: World) -> None:
    made = world.one(
        "select (api.create_system(%s, 's', 's', %s)).id", world.org_id, world.staff[3]
    )
    audit = world.one(
        "select (api.freeze_audit(%s, %s, 'an audit')).id", world.org_id, world.adoption_id
    )
    world.one(
        "insert into compliance.authorizations (org_id, system_id, audit_id, decided_by, "
        "decision, valid_during) values (%s, %s, %s, 'somebody', 'approve', tstzrange(%s, %s)) "
        "returning id",
        *(world.org_id, made, audit, START, LATER),
    )
