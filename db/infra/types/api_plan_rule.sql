-- One rule whose condition holds of a request.
create type api.plan_rule as (
    origin text,
    code text,
    title text,
    effect text,
    mode text,
    counted boolean,
    undecided boolean,
    message text
);

comment on type api.plan_rule is
$doc$One rule that fired: its condition holds of the request.

Example: {"origin": "policy", "code": "small-in-development", "title": "Development gets small databases", "effect": "limit", "mode": "enforce", "counted": true, "undecided": false, "message": "storage_gb: at most 100"}$doc$;
comment on column api.plan_rule.origin is 'policy of the organization, environment, or blueprint (a guardrail).';
comment on column api.plan_rule.code is 'Code of the rule.';
comment on column api.plan_rule.title is 'Title of the rule.';
comment on column api.plan_rule.effect is 'deny, require_approval, default, limit, allow_self_approval, or guardrail.';
comment on column api.plan_rule.mode is 'enforce or dry_run.';
comment on column api.plan_rule.counted is 'Whether it makes a difference here: not in dry run, not a limit that is kept, not a default of what was given.';
comment on column api.plan_rule.undecided is 'Whether the condition can be neither true nor false of this request; a rule that restricts then counts as if it held.';
comment on column api.plan_rule.message is 'What it says.';
