-- Whose approval a request needs.
create type api.planned_approval as (
    source text,
    levels integer,
    approver_id bigint,
    approver_name text,
    "group" text,
    rules text[],
    self_approval boolean,
    problem text
);

comment on type api.planned_approval is
$doc$Whose approval a request needs: that of an employee, or of anyone of a group.

Example: {"source": "level", "levels": 1, "approver_id": 40, "approver_name": "Bob", "group": null, "rules": ["staging-manager"], "self_approval": false, "problem": null}$doc$;
comment on column api.planned_approval.source is 'level or group: where the approver comes from.';
comment on column api.planned_approval.levels is 'How many levels above the requester; null for a group. [nullable]';
comment on column api.planned_approval.approver_id is 'Employee who has to decide; null for a group. [nullable]';
comment on column api.planned_approval.approver_name is 'Their name. [nullable]';
comment on column api.planned_approval.group is 'Group that anyone of may decide; null for an employee. [nullable]';
comment on column api.planned_approval.rules is 'Codes of the rules that ask for it.';
comment on column api.planned_approval.self_approval is 'Whether a policy lets the requester decide.';
comment on column api.planned_approval.problem is 'Why nobody could give it; null when somebody can. [nullable]';
