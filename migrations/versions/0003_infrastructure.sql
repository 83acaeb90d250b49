create schema infra;

create type api.claimed_relay as (
    org_id bigint,
    fence bigint,
    seq bigint,
    head_seq bigint
);

create table kernel.relay_cursors (
    org_id bigint not null,
    seq bigint not null default 0,
    due_at timestamptz not null,
    fence bigint not null default 0,
    worker text,
    attempts integer not null default 0,
    last_error text,
    relayed_at timestamptz,
    constraint relay_cursors_pkey primary key (org_id),
    constraint relay_cursors_seq_is_not_negative check (seq >= 0)
);

create domain infra.request_kind as text
constraint request_kind_is_known check (value in ('create', 'change', 'extend', 'delete', 'transfer'));

create domain infra.request_state as text
constraint request_state_is_known check (value in ('draft', 'pending', 'applying', 'done', 'rejected', 'failed', 'cancelled', 'abandoned'));

create domain infra.resource_state as text
constraint resource_state_is_known check (value in ('reserved', 'provisioning', 'running', 'updating', 'deleting', 'failed', 'deleted', 'withdrawn', 'abandoned'));

create domain infra.approval_state as text
constraint approval_state_is_known check (value in ('pending', 'approved', 'rejected', 'superseded'));

create domain infra.approval_source as text
constraint approval_source_is_known check (value in ('level', 'group'));

create domain infra.policy_effect as text
constraint policy_effect_is_known check (value in ('deny', 'require_approval', 'default', 'limit', 'allow_self_approval'));

create domain infra.policy_mode as text
constraint policy_mode_is_known check (value in ('enforce', 'dry_run'));

create domain infra.metric as text
constraint metric_is_known check (value in ('count', 'storage', 'vcpu', 'memory', 'cost'));

create domain infra.error_class as text
constraint error_class_is_known check (value in ('permanent', 'conflict', 'throttled', 'transient'));

create domain infra.drift_action as text
constraint drift_action_is_known check (value in ('report', 'repair'));

create domain infra.actor_kind as text
constraint actor_kind_is_known check (value in ('requester', 'approver', 'editor', 'worker', 'system'));

create domain infra.resource_name as text
constraint resource_name_is_known check (char_length(value) >= 2 and char_length(value) <= 40 and value ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$');

create domain infra.code_word as text
constraint code_word_is_known check (char_length(value) <= 60 and value ~ '^[a-z][a-z0-9_-]*$');

create type infra.work_report as (
    resource_id bigint,
    fence bigint,
    generation bigint,
    outcome text,
    objects jsonb,
    error jsonb,
    retry_after interval
);

create type infra.judged_report as (
    resource_id bigint,
    fence bigint,
    accepted boolean,
    problem text,
    objects jsonb,
    state text,
    failed_in text,
    observed_generation bigint,
    drift jsonb,
    drifted_at timestamptz,
    broken_guardrails text[],
    failure jsonb,
    outputs jsonb,
    running_at timestamptz,
    ended_at timestamptz,
    attempts integer,
    last_error jsonb,
    due_at timestamptz
);

create type api.claimed_work as (
    org_id bigint,
    resource_id bigint,
    uid uuid,
    fence bigint,
    lease_until timestamptz,
    action text,
    generation bigint,
    attempts integer,
    provider text,
    physical_name text,
    environment_id bigint,
    targets jsonb,
    desired jsonb,
    observed jsonb,
    lifecycle jsonb,
    tags jsonb
);

create type api.work_receipt as (
    resource_id bigint,
    fence bigint,
    accepted boolean,
    state text,
    next_due_at timestamptz,
    problem text
);

create type api.work_lease as (
    org_id bigint,
    resource_id bigint,
    fence bigint,
    lease_until timestamptz
);

create type api.quota_check as (
    quota_id bigint,
    employee_id bigint,
    employee_name text,
    metric text,
    environment text,
    amount numeric,
    used numeric,
    needed numeric,
    "left" numeric,
    exceeded boolean
);

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

create type api.plan_refusal as (
    code text,
    rule text,
    message text,
    remedy text
);

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

create type api.cost_line as (
    meter text,
    title text,
    quantity numeric,
    unit text,
    price numeric,
    amount numeric
);

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

create type api.transition as (
    action text,
    to_state text,
    by_whom text[],
    message text
);

create type api.request as (
    id bigint,
    org_id bigint,
    kind text,
    state text,
    requester_id bigint,
    requester_name text,
    requested_by text,
    owner_id bigint,
    resource_id bigint,
    environment text,
    blueprint text,
    blueprint_version integer,
    name text,
    parameters jsonb,
    lifetime text,
    reason text,
    monthly_cost numeric,
    currency text,
    failure jsonb,
    allowed api.transition[],
    submitted_at timestamptz,
    decided_at timestamptz,
    ended_at timestamptz,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.request_body as (
    kind infra.request_kind,
    resource_id kernel.row_id,
    environment infra.code_word,
    blueprint kernel.label,
    blueprint_version integer,
    name infra.resource_name,
    parameters jsonb,
    lifetime compliance.duration,
    reason compliance.prose,
    requester_id kernel.row_id,
    owner_id kernel.row_id
);

create type api.request_changes as (
    environment infra.code_word,
    blueprint kernel.label,
    blueprint_version integer,
    name infra.resource_name,
    parameters jsonb,
    lifetime compliance.duration,
    reason compliance.prose,
    owner_id kernel.row_id
);

create type api.policy as (
    id bigint,
    org_id bigint,
    code text,
    title text,
    effect text,
    condition text,
    settings jsonb,
    mode text,
    "position" integer,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.policy_changes as (
    title compliance.title,
    effect infra.policy_effect,
    condition text,
    settings jsonb,
    mode infra.policy_mode,
    "position" integer
);

create type api.policy_hit as (
    request_id bigint,
    kind text,
    name text,
    requester_id bigint,
    fired boolean,
    undecided boolean,
    counted boolean,
    message text,
    submitted_at timestamptz
);

create type api.blueprint as (
    id bigint,
    org_id bigint,
    provider text,
    name text,
    title text,
    summary text,
    version integer,
    versions integer,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.blueprint_version as (
    id bigint,
    org_id bigint,
    provider text,
    name text,
    version integer,
    title text,
    summary text,
    state text,
    parameters jsonb,
    parameter_schema jsonb,
    objects jsonb,
    guardrails jsonb,
    usage jsonb,
    cost jsonb,
    evidence jsonb,
    outputs jsonb,
    lifecycle jsonb,
    content_hash text,
    published_at timestamptz,
    retired_at timestamptz,
    created_at timestamptz
);

create type api.environment as (
    id bigint,
    org_id bigint,
    code text,
    title text,
    stage text,
    place jsonb,
    targets jsonb,
    rules jsonb,
    limits jsonb,
    drift_action text,
    observe_every text,
    retired boolean,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.environment_changes as (
    title compliance.title,
    stage infra.code_word,
    targets jsonb,
    rules jsonb,
    limits jsonb,
    drift_action infra.drift_action,
    observe_every compliance.duration,
    retired boolean
);

create type api.price as (
    id bigint,
    org_id bigint,
    meter text,
    region text,
    unit text,
    price numeric,
    currency text,
    source text,
    valid_from date,
    valid_until date
);

create type api.approval as (
    id bigint,
    org_id bigint,
    request_id bigint,
    kind text,
    name text,
    blueprint text,
    environment text,
    requester_id bigint,
    requester_name text,
    requested_by text,
    reason text,
    monthly_cost numeric,
    source text,
    levels integer,
    approver_id bigint,
    approver_name text,
    "group" text,
    rules text[],
    self_approval boolean,
    state text,
    due_at timestamptz,
    reminded_at timestamptz,
    escalated_from bigint,
    decided_by text,
    decided_as bigint,
    on_behalf_of bigint,
    note text,
    decided_at timestamptz,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.group_member as (
    employee_id bigint,
    name text
);

create type api.approver_group as (
    id bigint,
    org_id bigint,
    code text,
    title text,
    is_fallback boolean,
    members api.group_member[],
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.approver_group_changes as (
    title compliance.title,
    is_fallback boolean
);

create type api.delegation as (
    id bigint,
    org_id bigint,
    employee_id bigint,
    employee_name text,
    delegate_id bigint,
    delegate_name text,
    starts_at timestamptz,
    ends_at timestamptz,
    reason text,
    revoked_at timestamptz,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.infrastructure_settings as (
    org_id bigint,
    approval_deadline compliance.duration,
    reminder_after compliance.duration,
    expiry_warning compliance.duration,
    evidence_interval compliance.duration,
    maximum_attempts integer,
    version bigint,
    updated_at timestamptz
);

create type api.quota as (
    id bigint,
    org_id bigint,
    employee_id bigint,
    employee_name text,
    metric text,
    environment text,
    amount numeric,
    used numeric,
    "left" numeric,
    "over" boolean,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.quota_node as (
    employee_id bigint,
    employee_name text,
    manager_id bigint,
    distance integer,
    metric text,
    environment text,
    used numeric,
    quota_id bigint,
    amount numeric,
    "left" numeric,
    "over" boolean
);

create type api.claimed_scan as (
    environment_id bigint,
    code text,
    fence bigint,
    lease_until timestamptz,
    targets jsonb
);

create type api.scan_receipt as (
    environment_id bigint,
    accepted boolean,
    known integer,
    untracked integer,
    gone integer,
    problem text
);

create type api.housekeeping as (
    organizations integer,
    warned integer,
    expired integer,
    protected integer,
    escalated integer,
    purged integer
);

create type api.resource as (
    id bigint,
    org_id bigint,
    uid uuid,
    name text,
    physical_name text,
    environment text,
    stage text,
    blueprint text,
    blueprint_version integer,
    owner_id bigint,
    owner_name text,
    state text,
    failed_in text,
    parameters jsonb,
    outputs jsonb,
    usage jsonb,
    monthly_cost numeric,
    currency text,
    generation bigint,
    observed_generation bigint,
    drifted_at timestamptz,
    differences integer,
    broken_guardrails text[],
    failure jsonb,
    last_error jsonb,
    open_request_id bigint,
    seen_at timestamptz,
    due_at timestamptz,
    running_at timestamptz,
    expires_at timestamptz,
    warned_at timestamptz,
    delete_after timestamptz,
    protected boolean,
    ended_at timestamptz,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.resource_event as (
    id bigint,
    org_id bigint,
    resource_id bigint,
    event text,
    state text,
    detail jsonb,
    actor text,
    request_id bigint,
    recorded_at timestamptz
);

create type api.resource_drift as (
    id bigint,
    org_id bigint,
    name text,
    physical_name text,
    environment text,
    blueprint text,
    owner_id bigint,
    owner_name text,
    state text,
    drift_action text,
    drifted_at timestamptz,
    differences jsonb,
    broken_guardrails text[],
    seen_at timestamptz
);

create type api.cost as (
    month date,
    environment text,
    blueprint text,
    resources bigint,
    cost numeric,
    currency text
);

create type api.team_cost as (
    employee_id bigint,
    name text,
    title text,
    own boolean,
    month date,
    resources bigint,
    cost numeric,
    currency text
);

create type api.infrastructure as (
    org_id bigint,
    employee_id bigint,
    resources bigint,
    states jsonb,
    monthly_cost jsonb,
    drifted bigint,
    broken bigint,
    failing bigint,
    expiring bigint,
    over_time bigint,
    open_requests bigint,
    untracked bigint
);

create type api.untracked_object as (
    id bigint,
    environment text,
    type text,
    reference text,
    name text,
    tags jsonb,
    resource_id bigint,
    first_seen_at timestamptz,
    last_seen_at timestamptz,
    gone_at timestamptz
);

create table infra.transitions (
    subject text not null,
    from_state text not null,
    action text not null,
    to_state text not null,
    by_whom text[] not null,
    comment text not null,
    constraint transitions_pkey primary key (subject, from_state, action, to_state),
    constraint transitions_subject_is_known check (subject in ('requests', 'resources')),
    constraint transitions_by_somebody check (by_whom <@ array['requester', 'approver', 'editor', 'worker', 'system'] and cardinality(by_whom) > 0)
);

create table infra.blueprints (
    id bigint generated by default as identity,
    owner_id bigint not null default 0,
    provider infra.code_word not null,
    name infra.code_word not null,
    title compliance.title not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint blueprints_pkey primary key (id),
    constraint blueprints_owned unique (owner_id, id),
    constraint blueprints_code unique (owner_id, provider, name)
);

alter table infra.blueprints enable row level security;

create table infra.blueprint_versions (
    id bigint generated by default as identity,
    owner_id bigint not null default 0,
    blueprint_id bigint not null,
    number integer not null,
    title compliance.title not null,
    summary compliance.prose not null,
    parameters jsonb not null,
    objects jsonb not null,
    guardrails jsonb not null,
    usage jsonb not null,
    cost jsonb not null,
    evidence jsonb not null,
    outputs jsonb not null,
    lifecycle jsonb not null,
    content_hash bytea,
    published_at timestamptz,
    retired_at timestamptz,
    created_at timestamptz not null default now(),
    constraint blueprint_versions_pkey primary key (id),
    constraint blueprint_versions_owned unique (owner_id, id),
    constraint blueprint_versions_of_blueprint unique (owner_id, blueprint_id, id),
    constraint blueprint_versions_number unique (blueprint_id, number),
    constraint blueprint_versions_blueprint_exists foreign key (owner_id, blueprint_id) references infra.blueprints (owner_id, id),
    constraint blueprint_versions_number_is_positive check (number > 0),
    constraint blueprint_versions_published_whole check ((published_at is null) = (content_hash is null)),
    constraint blueprint_versions_retired_was_published check (retired_at is null or published_at is not null)
);

alter table infra.blueprint_versions enable row level security;

create table infra.prices (
    id bigint generated by default as identity,
    owner_id bigint not null default 0,
    meter kernel.label not null,
    region kernel.label not null,
    unit kernel.label not null,
    price numeric not null,
    currency text not null,
    source compliance.prose not null,
    valid_during daterange not null,
    constraint prices_pkey primary key (id),
    constraint prices_one_at_a_time exclude using gist (owner_id with =, meter with =, region with =, valid_during with &&),
    constraint prices_price_is_not_negative check (price >= 0 and price < 'infinity'),
    constraint prices_currency_is_a_code check (currency ~ '^[A-Z]{3}$'),
    constraint prices_begin check (not isempty(valid_during) and not lower_inf(valid_during))
);

insert into infra.prices (id, owner_id, meter, region, unit, price, currency, source, valid_during)
select
    -n as id,
    -n as owner_id,
    'x' as meter,
    'x' as region,
    'x' as unit,
    0 as price,
    'XXX' as currency,
    'x' as source,
    '[2000-01-01,)' as valid_during
from generate_series(1, 1000) as n;

delete from infra.prices;

alter table infra.prices enable row level security;

create table infra.environments (
    id bigint generated by default as identity,
    owner_id bigint not null default 0,
    code infra.code_word not null,
    title compliance.title not null,
    stage infra.code_word not null,
    targets jsonb not null,
    rules jsonb not null,
    limits jsonb not null,
    drift_action infra.drift_action not null,
    observe_every interval not null,
    retired boolean not null default false,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint environments_pkey primary key (id),
    constraint environments_owned unique (owner_id, id),
    constraint environments_code unique (owner_id, code),
    constraint environments_observe_now_and_then check (observe_every between interval '1 second' and interval '30 days')
);

alter table infra.environments enable row level security;

create table infra.groups (
    org_id bigint not null,
    id bigint generated by default as identity,
    code infra.code_word not null,
    title compliance.title not null,
    is_fallback boolean not null default false,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint groups_pkey primary key (org_id, id),
    constraint groups_code unique (org_id, code),
    constraint groups_chart_exists foreign key (org_id) references org.org_charts (id) on delete cascade,
    constraint groups_one_fallback exclude using btree (org_id with =) where (is_fallback)
);

alter table infra.groups enable row level security;

create table infra.group_members (
    org_id bigint not null,
    group_id bigint not null,
    employee_id bigint not null,
    created_at timestamptz not null default now(),
    constraint group_members_pkey primary key (org_id, group_id, employee_id),
    constraint group_members_group_exists foreign key (org_id, group_id) references infra.groups (org_id, id) on delete cascade,
    constraint group_members_employee_exists foreign key (org_id, employee_id) references org.employees (org_id, id) deferrable initially deferred
);

create index group_members_employee on infra.group_members (employee_id);

alter table infra.group_members enable row level security;

create table infra.settings (
    org_id bigint not null,
    approval_deadline interval not null default 'P3D',
    reminder_after interval not null default 'P1D',
    expiry_warning interval not null default 'P7D',
    evidence_interval interval not null default 'P1D',
    maximum_attempts integer not null default 8,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint settings_pkey primary key (org_id),
    constraint settings_chart_exists foreign key (org_id) references org.org_charts (id) on delete cascade,
    constraint settings_are_positive check (
        least(approval_deadline, reminder_after, evidence_interval) >= interval '1 minute' and expiry_warning >= interval '0'
        and greatest(approval_deadline, reminder_after, evidence_interval, expiry_warning) <= interval '10 years'
        and maximum_attempts >= 1 and maximum_attempts <= 100
    )
);

alter table infra.settings enable row level security;

create table infra.policies (
    org_id bigint not null,
    id bigint generated by default as identity,
    code infra.code_word not null,
    title compliance.title not null,
    effect infra.policy_effect not null,
    condition jsonpath not null,
    settings jsonb not null,
    mode infra.policy_mode not null default 'enforce',
    position integer not null default 100,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint policies_pkey primary key (org_id, id),
    constraint policies_code unique (org_id, code),
    constraint policies_chart_exists foreign key (org_id) references org.org_charts (id) on delete cascade
);

alter table infra.policies enable row level security;

create table infra.quotas (
    org_id bigint not null,
    id bigint generated by default as identity,
    employee_id bigint not null,
    metric infra.metric not null,
    environment_owner_id bigint,
    environment_id bigint,
    amount numeric not null,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint quotas_pkey primary key (org_id, id),
    constraint quotas_one_of_a_kind unique nulls not distinct (org_id, employee_id, metric, environment_id),
    constraint quotas_employee_exists foreign key (org_id, employee_id) references org.employees (org_id, id) deferrable initially deferred,
    constraint quotas_environment_exists foreign key (environment_owner_id, environment_id) references infra.environments (owner_id, id),
    constraint quotas_environment_is_visible check (environment_owner_id in (0, org_id) and (environment_owner_id is null) = (environment_id is null)),
    constraint quotas_amount_is_not_negative check (amount >= 0 and amount < 'infinity')
);

create index quotas_employee on infra.quotas (employee_id);

alter table infra.quotas enable row level security;

create table infra.quota_usage (
    org_id bigint not null,
    quota_id bigint not null,
    used numeric not null default 0,
    constraint quota_usage_pkey primary key (org_id, quota_id),
    constraint quota_usage_quota_exists foreign key (org_id, quota_id) references infra.quotas (org_id, id) on delete cascade,
    constraint quota_usage_is_not_negative check (used >= 0)
);

alter table infra.quota_usage enable row level security;

create table infra.resources (
    org_id bigint not null,
    id bigint generated by default as identity,
    uid uuid not null default uuidv7(),
    environment_owner_id bigint not null,
    environment_id bigint not null,
    blueprint_owner_id bigint not null,
    blueprint_id bigint not null,
    blueprint_version_id bigint not null,
    name infra.resource_name not null,
    physical_name text not null,
    owner_id bigint not null,
    state infra.resource_state not null,
    failed_in infra.resource_state,
    parameters jsonb not null,
    desired jsonb not null,
    usage jsonb not null,
    monthly_cost numeric not null,
    currency text not null,
    generation bigint not null default 1,
    observed_generation bigint not null default 0,
    drift jsonb,
    drifted_at timestamptz,
    broken_guardrails text[] not null default '{}',
    failure jsonb,
    outputs jsonb not null default '{}',
    running_at timestamptz,
    ended_at timestamptz,
    expires_at timestamptz,
    warned_at timestamptz,
    delete_after timestamptz,
    protected boolean not null default false,
    current_owner_id bigint generated always as (case when state in ('deleted', 'withdrawn', 'abandoned') then null else owner_id end) stored,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint resources_pkey primary key (org_id, id),
    constraint resources_uid unique (org_id, uid),
    constraint resources_chart_exists foreign key (org_id) references org.org_charts (id),
    constraint resources_owner_exists foreign key (org_id, current_owner_id) references org.employees (org_id, id) deferrable initially deferred,
    constraint resources_environment_exists foreign key (environment_owner_id, environment_id) references infra.environments (owner_id, id),
    constraint resources_blueprint_exists foreign key (blueprint_owner_id, blueprint_id, blueprint_version_id)
    references infra.blueprint_versions (owner_id, blueprint_id, id),
    constraint resources_catalogue_is_visible check (environment_owner_id in (0, org_id) and blueprint_owner_id in (0, org_id)),
    constraint resources_failed_somewhere check ((state = 'failed') = (failed_in is not null) and failed_in in ('provisioning', 'updating', 'deleting')),
    constraint resources_ended_once check ((state in ('deleted', 'withdrawn', 'abandoned')) = (ended_at is not null)),
    constraint resources_deletion_waits check (delete_after is null or state in ('deleting', 'failed')),
    constraint resources_drift_since check ((drift is null) = (drifted_at is null)),
    constraint resources_generations_in_order check (generation >= observed_generation and observed_generation >= 0),
    constraint resources_cost_is_not_negative check (monthly_cost >= 0)
);

create unique index resources_name on infra.resources (org_id, environment_id, blueprint_id, name)
where state not in ('deleted', 'withdrawn', 'abandoned');

create index resources_current_owner on infra.resources (current_owner_id) where current_owner_id is not null;

create index resources_owner on infra.resources (owner_id);

create index resources_expiry on infra.resources (expires_at) where expires_at is not null and state not in ('deleted', 'withdrawn', 'abandoned', 'deleting');

alter table infra.resources set (toast_tuple_target = 512);

alter table infra.resources enable row level security;

create table infra.requests (
    org_id bigint not null,
    id bigint generated by default as identity,
    kind infra.request_kind not null,
    state infra.request_state not null default 'draft',
    requester_id bigint not null,
    requested_by text not null,
    filed_as bigint,
    uid uuid not null default uuidv7(),
    resource_id bigint,
    owner_id bigint,
    environment_owner_id bigint not null,
    environment_id bigint not null,
    blueprint_owner_id bigint not null,
    blueprint_version_id bigint not null,
    name infra.resource_name not null,
    parameters jsonb not null default '{}',
    lifetime interval,
    reason compliance.prose,
    plan jsonb,
    generation bigint,
    previous jsonb,
    failure jsonb,
    submitted_at timestamptz,
    submitted_by text,
    submitted_as bigint,
    decided_at timestamptz,
    ended_at timestamptz,
    open_requester_id bigint generated always as (case when state in ('done', 'rejected', 'cancelled', 'abandoned') then null else requester_id end) stored,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint requests_pkey primary key (org_id, id),
    constraint requests_chart_exists foreign key (org_id) references org.org_charts (id),
    constraint requests_requester_exists foreign key (org_id, open_requester_id) references org.employees (org_id, id) deferrable initially deferred,
    constraint requests_resource_exists foreign key (org_id, resource_id) references infra.resources (org_id, id),
    constraint requests_environment_exists foreign key (environment_owner_id, environment_id) references infra.environments (owner_id, id),
    constraint requests_blueprint_exists foreign key (blueprint_owner_id, blueprint_version_id) references infra.blueprint_versions (owner_id, id),
    constraint requests_catalogue_is_visible check (environment_owner_id in (0, org_id) and blueprint_owner_id in (0, org_id)),
    constraint requests_about_something check (kind = 'create' or resource_id is not null),
    constraint requests_ended_once check ((state in ('done', 'rejected', 'cancelled', 'abandoned')) = (ended_at is not null)),
    constraint requests_submitted_with_plan check ((submitted_at is null) = (plan is null) and (state in ('draft', 'cancelled') or submitted_at is not null)),
    constraint requests_lifetime_is_positive check (lifetime > interval '0')
);

create unique index requests_one_open on infra.requests (org_id, resource_id) where state in ('pending', 'applying', 'failed');

create index requests_open_requester on infra.requests (open_requester_id) where open_requester_id is not null;

create index requests_owner on infra.requests (owner_id) where owner_id is not null and ended_at is null;

create index requests_resource on infra.requests (resource_id);

alter table infra.requests enable row level security;

create table infra.reservations (
    org_id bigint not null,
    resource_id bigint not null,
    metric infra.metric not null,
    amount numeric not null,
    constraint reservations_pkey primary key (org_id, resource_id, metric),
    constraint reservations_resource_exists foreign key (org_id, resource_id) references infra.resources (org_id, id),
    constraint reservations_amount_is_positive check (amount > 0 and amount < 'infinity')
);

alter table infra.reservations enable row level security;

create table infra.quota_charges (
    org_id bigint not null,
    quota_id bigint not null,
    resource_id bigint not null,
    amount numeric not null,
    constraint quota_charges_pkey primary key (org_id, quota_id, resource_id),
    constraint quota_charges_quota_exists foreign key (org_id, quota_id) references infra.quotas (org_id, id) on delete cascade,
    constraint quota_charges_resource_exists foreign key (org_id, resource_id) references infra.resources (org_id, id),
    constraint quota_charges_amount_is_positive check (amount > 0)
);

create index quota_charges_resource on infra.quota_charges (org_id, resource_id);

alter table infra.quota_charges enable row level security;

create table infra.approvals (
    org_id bigint not null,
    id bigint generated by default as identity,
    request_id bigint not null,
    source infra.approval_source not null,
    levels integer,
    group_id bigint,
    approver_id bigint,
    rules text[] not null,
    self_approval boolean not null default false,
    state infra.approval_state not null default 'pending',
    due_at timestamptz not null,
    reminded_at timestamptz,
    escalated_from bigint,
    decided_by text,
    decided_as bigint,
    on_behalf_of bigint,
    note compliance.prose,
    decided_at timestamptz,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint approvals_pkey primary key (org_id, id),
    constraint approvals_request_exists foreign key (org_id, request_id) references infra.requests (org_id, id),
    constraint approvals_group_exists foreign key (org_id, group_id) references infra.groups (org_id, id),
    constraint approvals_approver_exists foreign key (org_id, approver_id) references org.employees (org_id, id) deferrable initially deferred,
    constraint approvals_await_somebody check (case when state = 'pending' then (approver_id is null) <> (group_id is null) else approver_id is null end),
    constraint approvals_decided_by_somebody check ((state in ('approved', 'rejected')) = (decided_by is not null) and (decided_by is null) = (decided_at is null)),
    constraint approvals_source_fits check ((source = 'level') = (levels is not null))
);

create index approvals_request on infra.approvals (org_id, request_id);

create index approvals_approver on infra.approvals (approver_id) where approver_id is not null;

create index approvals_pending on infra.approvals (org_id, due_at) where state = 'pending';

alter table infra.approvals enable row level security;

create table infra.delegations (
    org_id bigint not null,
    id bigint generated by default as identity,
    employee_id bigint not null,
    delegate_id bigint not null,
    valid_during tstzrange not null,
    reason compliance.prose,
    revoked_at timestamptz,
    active_employee_id bigint generated always as (case when revoked_at is null then employee_id end) stored,
    active_delegate_id bigint generated always as (case when revoked_at is null then delegate_id end) stored,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint delegations_pkey primary key (org_id, id),
    constraint delegations_one_at_a_time exclude using gist (org_id with =, employee_id with =, valid_during with &&) where (revoked_at is null),
    constraint delegations_to_another check (employee_id <> delegate_id),
    constraint delegations_end check (
        not isempty(valid_during) and coalesce(isfinite(lower(valid_during)) and isfinite(upper(valid_during)), false)
    )
);

insert into infra.delegations (org_id, id, employee_id, delegate_id, valid_during)
select
    -n as org_id,
    -n as id,
    1 as employee_id,
    2 as delegate_id,
    '[2000-01-01,2000-01-02)' as valid_during
from generate_series(1, 1000) as n;

delete from infra.delegations;

alter table infra.delegations add constraint delegations_chart_exists
foreign key (org_id) references org.org_charts (id) on delete cascade;

alter table infra.delegations add constraint delegations_employee_exists
foreign key (org_id, active_employee_id) references org.employees (org_id, id) deferrable initially deferred;

alter table infra.delegations add constraint delegations_delegate_exists
foreign key (org_id, active_delegate_id) references org.employees (org_id, id) deferrable initially deferred;

create index delegations_active_employee on infra.delegations (active_employee_id) where active_employee_id is not null;

create index delegations_active_delegate on infra.delegations (active_delegate_id) where active_delegate_id is not null;

alter table infra.delegations enable row level security;

create table infra.work (
    org_id bigint not null,
    resource_id bigint not null,
    due_at timestamptz not null,
    fence bigint not null default 0,
    worker text,
    claimed_at timestamptz,
    claimed_generation bigint,
    claimed_action text,
    attempts integer not null default 0,
    last_error jsonb,
    constraint work_pkey primary key (org_id, resource_id),
    constraint work_resource_exists foreign key (org_id, resource_id) references infra.resources (org_id, id),
    constraint work_action_is_known check (claimed_action in ('apply', 'observe', 'delete'))
);

create index work_due on infra.work (due_at) where due_at < 'infinity';

alter table infra.work set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

alter table infra.work enable row level security;

create table infra.observations (
    org_id bigint not null,
    resource_id bigint not null,
    seen_at timestamptz not null,
    worker text not null,
    objects jsonb not null,
    evidence_at timestamptz,
    evidence_hash bytea,
    constraint observations_pkey primary key (org_id, resource_id),
    constraint observations_resource_exists foreign key (org_id, resource_id) references infra.resources (org_id, id)
);

alter table infra.observations enable row level security;

create table infra.resource_events (
    org_id bigint not null,
    resource_id bigint not null,
    number integer not null,
    event text not null,
    state infra.resource_state not null,
    detail jsonb not null,
    actor text not null,
    request_id bigint,
    recorded_at timestamptz not null,
    constraint resource_events_pkey primary key (org_id, resource_id, number),
    constraint resource_events_resource_exists foreign key (org_id, resource_id) references infra.resources (org_id, id)
);

alter table infra.resource_events enable row level security;

create table infra.cost_periods (
    org_id bigint not null,
    resource_id bigint not null,
    owner_id bigint not null,
    monthly_cost numeric not null,
    currency text not null,
    valid_during tstzrange not null,
    constraint cost_periods_pkey primary key (org_id, resource_id, valid_during without overlaps),
    constraint cost_periods_cost_is_not_negative check (monthly_cost >= 0)
);

insert into infra.cost_periods (org_id, resource_id, owner_id, monthly_cost, currency, valid_during)
select -n, 0, 0, 0, 'XXX', '[epoch,)' from generate_series(1, 1000) as n;

delete from infra.cost_periods;

alter table infra.cost_periods add constraint cost_periods_resource_exists
foreign key (org_id, resource_id) references infra.resources (org_id, id);

create index cost_periods_owner on infra.cost_periods (owner_id);

alter table infra.cost_periods enable row level security;

create table infra.scans (
    environment_id bigint not null,
    due_at timestamptz not null,
    fence bigint not null default 0,
    worker text,
    scanned_at timestamptz,
    last_error jsonb,
    constraint scans_pkey primary key (environment_id),
    constraint scans_environment_exists foreign key (environment_id) references infra.environments (id)
);

alter table infra.scans enable row level security;

create table infra.untracked (
    org_id bigint not null,
    id bigint generated by default as identity,
    environment_id bigint not null,
    type kernel.label not null,
    reference text not null,
    name text not null,
    tags jsonb not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    gone_at timestamptz,
    constraint untracked_pkey primary key (org_id, id),
    constraint untracked_once unique (org_id, environment_id, type, reference),
    constraint untracked_environment_exists foreign key (environment_id) references infra.environments (id)
);

alter table infra.untracked enable row level security;
