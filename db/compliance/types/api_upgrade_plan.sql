-- What an upgrade would do, or did.
create type api.upgrade_plan as (
    adoption_id bigint,
    framework text,
    from_version text,
    from_edition integer,
    from_hash text,
    to_version text,
    to_edition integer,
    to_hash text,
    plan_hash text,
    same integer,
    reworded integer,
    moved integer,
    merged integer,
    split integer,
    withdrawn integer,
    reinstated integer,
    added integer,
    links integer,
    links_ended integer,
    carried integer,
    present integer,
    needs_control integer,
    scope api.scope_rule[],
    items api.upgrade_item[]
);

comment on type api.upgrade_plan is
$doc$What an upgrade from one version of a framework to another does: every requirement of both, what became of it, and what is carried over.

Example: {"adoption_id": 5, "framework": "acme-security", "from_version": "2.0", "from_edition": 1, "from_hash": "9c3b", "to_version": "2.1", "to_edition": 1, "to_hash": "04fe", "plan_hash": "77d1", "same": 30, "reworded": 8, "moved": 1, "merged": 2, "split": 0, "withdrawn": 1, "reinstated": 0, "added": 1, "links": 60, "links_ended": 1, "carried": 58, "present": 0, "needs_control": 1, "scope": [], "items": []}$doc$;
comment on column api.upgrade_plan.adoption_id is 'Adoption of the earlier version.';
comment on column api.upgrade_plan.framework is 'Code of the framework.';
comment on column api.upgrade_plan.from_version is 'Version that is adopted.';
comment on column api.upgrade_plan.from_edition is 'Its edition.';
comment on column api.upgrade_plan.from_hash is 'SHA-256 of its content.';
comment on column api.upgrade_plan.to_version is 'Version that it leads to.';
comment on column api.upgrade_plan.to_edition is 'Its edition.';
comment on column api.upgrade_plan.to_hash is 'SHA-256 of its content.';
comment on column api.upgrade_plan.plan_hash is 'SHA-256 of scope and items without the evidence; give it to apply what was read and nothing else.';
comment on column api.upgrade_plan.same is 'Lines of this relation.';
comment on column api.upgrade_plan.reworded is 'Lines of this relation.';
comment on column api.upgrade_plan.moved is 'Lines of this relation.';
comment on column api.upgrade_plan.merged is 'Lines of this relation.';
comment on column api.upgrade_plan.split is 'Lines of this relation.';
comment on column api.upgrade_plan.withdrawn is 'Lines of this relation.';
comment on column api.upgrade_plan.reinstated is 'Lines of this relation.';
comment on column api.upgrade_plan.added is 'Lines of the relation new.';
comment on column api.upgrade_plan.links is 'Links that controls have with the earlier version.';
comment on column api.upgrade_plan.links_ended is 'Those of them that lead nowhere in the later one.';
comment on column api.upgrade_plan.carried is 'Links that are made with the later version.';
comment on column api.upgrade_plan.present is 'Links that lead to where the organization has made one itself, which stays.';
comment on column api.upgrade_plan.needs_control is 'Requirements of the later version that will be in scope with no control at all.';
comment on column api.upgrade_plan.scope is 'Rules that will say what is in scope; none: everything.';
comment on column api.upgrade_plan.items is 'Every line, in the order of the earlier version, then what is new.';
