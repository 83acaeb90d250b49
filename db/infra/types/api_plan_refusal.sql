-- One reason why a request would be refused.
create type api.plan_refusal as (
    code text,
    rule text,
    message text,
    remedy text
);

comment on type api.plan_refusal is
$doc$One reason why a request would be refused, and what would pass.

Example: {"code": "RM031", "rule": "small-in-development", "message": "Development databases have at most 100 GiB.", "remedy": "Ask for storage_gb of 100 or less."}$doc$;
comment on column api.plan_refusal.code is 'Error code that a submission would get; see the list of error codes.';
comment on column api.plan_refusal.rule is 'Code of the policy, of the rule of the environment or of the guardrail; null when no rule is behind it. [nullable]';
comment on column api.plan_refusal.message is 'Why.';
comment on column api.plan_refusal.remedy is 'What would pass. [nullable]';
