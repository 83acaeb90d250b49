-- What a request would come to: the answer of a dry run, and what a submission makes binding.
create type api.request_plan as (
    verdict text,
    refusals api.plan_refusal[],
    violations api.document_violation[],
    rules api.plan_rule[],
    approvals api.planned_approval[],
    quotas api.quota_check[],
    parameters jsonb,
    usage jsonb,
    monthly_cost numeric,
    currency text,
    cost_lines api.cost_line[],
    objects jsonb,
    expires_at timestamptz,
    delete_after timestamptz
);

comment on type api.request_plan is
$doc$What a request comes to: whether it passes, under which rules, who approves, what it costs, and what will be there.

Example: {"verdict": "needs_approval", "refusals": [], "violations": [], "rules": [{"origin": "environment", "code": "staging-manager", "title": "Staging needs the manager", "effect": "require_approval", "mode": "enforce", "counted": true, "undecided": false, "message": "asks for 1 level above the requester"}], "approvals": [{"source": "level", "levels": 1, "approver_id": 40, "approver_name": "Bob", "group": null, "rules": ["staging-manager"], "self_approval": false, "problem": null}], "quotas": [{"quota_id": 3, "employee_id": 40, "employee_name": "Bob", "metric": "storage", "environment": null, "amount": 500, "used": 120, "needed": 50, "left": 380, "exceeded": false}], "parameters": {"storage_gb": 50}, "usage": {"count": 1, "storage": 50, "cost": 1.225}, "monthly_cost": 1.225, "currency": "USD", "cost_lines": [{"meter": "aws.s3.storage", "title": "Storage", "quantity": 50, "unit": "GB-month", "price": 0.0245, "amount": 1.225}], "objects": [{"id": "bucket", "type": "AWS::S3::Bucket", "name": "reports-4f2a91c3", "body": {"BucketName": "reports-4f2a91c3"}}], "expires_at": "2027-02-20T09:00:00+00:00", "delete_after": null}$doc$;
comment on column api.request_plan.verdict is 'ready: it would be carried out at once; needs_approval; or refused.';
comment on column api.request_plan.refusals is 'Why it would be refused; empty when it would not.';
comment on column api.request_plan.violations is 'What is wrong with the parameters, all of it; pointers begin with /parameters.';
comment on column api.request_plan.rules is 'Rules that fired, those in dry run too.';
comment on column api.request_plan.approvals is 'Who has to approve.';
comment on column api.request_plan.quotas is 'What the quotas above the owner say.';
comment on column api.request_plan.parameters is 'Effective parameters: as given, with the defaults of policies and of the blueprint.';
comment on column api.request_plan.usage is 'Metric to amount of the resource afterwards. Null when the parameters are wrong. [nullable]';
comment on column api.request_plan.monthly_cost is 'What the resource will cost a month; null when the parameters are wrong. [nullable]';
comment on column api.request_plan.currency is 'ISO 4217. [nullable]';
comment on column api.request_plan.cost_lines is 'How the cost comes about; empty for what changes no cost.';
comment on column api.request_plan.objects is 'What is to exist afterwards: list of {id, type, name, body}, in the order of creation. Null when the parameters are wrong. [nullable]';
comment on column api.request_plan.expires_at is 'When the resource would be deleted unless extended, if the request were carried out now; null for never. [nullable]';
comment on column api.request_plan.delete_after is 'Of a deletion: until when it could be called off; null when it begins at once. [nullable]';
