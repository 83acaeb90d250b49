-- An upgrade as clients see one.
create type api.upgrade as (
    id bigint,
    org_id bigint,
    adoption_id bigint,
    successor_id bigint,
    successor_code text,
    applied_by text,
    applied_at timestamptz,
    reverted_at timestamptz,
    plan api.upgrade_plan
);

comment on type api.upgrade is
$doc$An upgrade of an adoption to another version of its framework, with the plan as it was applied.

Example: {"id": 3, "org_id": 7, "adoption_id": 5, "successor_id": 9, "successor_code": "acme-2027", "applied_by": "idp|ana", "applied_at": "2026-12-01T09:00:00+00:00", "reverted_at": null, "plan": {"adoption_id": 5, "framework": "acme-security", "from_version": "2.0", "from_edition": 1, "from_hash": "9c3b", "to_version": "2.1", "to_edition": 1, "to_hash": "04fe", "plan_hash": "77d1", "same": 30, "reworded": 8, "moved": 1, "merged": 2, "split": 0, "withdrawn": 1, "reinstated": 0, "added": 1, "links": 60, "links_ended": 1, "carried": 58, "present": 0, "needs_control": 1, "scope": [], "items": []}}$doc$;
comment on column api.upgrade.id is 'Number, unique in the organization.';
comment on column api.upgrade.org_id is 'Organization.';
comment on column api.upgrade.adoption_id is 'Adoption of the earlier version.';
comment on column api.upgrade.successor_id is 'Adoption of the later version.';
comment on column api.upgrade.successor_code is 'Its code.';
comment on column api.upgrade.applied_by is 'Person who applied it.';
comment on column api.upgrade.applied_at is 'When.';
comment on column api.upgrade.reverted_at is 'When it was reverted; null while it stands. [nullable]';
comment on column api.upgrade.plan is 'What it did.';
