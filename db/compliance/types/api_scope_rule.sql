-- One scope rule, as clients see and send it.
create type api.scope_rule as (
    action compliance.scope_action,
    baseline kernel.label,
    requirement kernel.label,
    justification compliance.prose
);

comment on type api.scope_rule is
$doc$A rule that includes or excludes requirements: those of a baseline, one with everything below, or all (neither is given).

Example: {"action": "exclude", "baseline": null, "requirement": "1.3", "justification": "There is no software development."}$doc$;
comment on column api.scope_rule.action is 'include or exclude. [required]';
comment on column api.scope_rule.baseline is 'Code of a baseline of the framework version. [nullable]';
comment on column api.scope_rule.requirement is 'Key of a requirement, which stands for everything below too. [nullable]';
comment on column api.scope_rule.justification is 'Why; an exclusion needs one. [nullable]';
