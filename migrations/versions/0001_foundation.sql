create schema if not exists kernel;

create schema ext;

create schema org;

create schema api;

create schema report;

create extension ltree with schema ext;

create extension btree_gist with schema ext;

create domain kernel.label as text
constraint label_is_readable check (
    char_length(value) <= 200
    and value ~ '^[^\u0001-\u001f\u007f-\u009f\u2028\u2029]*[^\u0001-\u0020\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff][^\u0001-\u001f\u007f-\u009f\u2028\u2029]*$'
);

create domain kernel.email as text
constraint email_is_an_address check (
    char_length(value) <= 254
    and value ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$'
);

create domain kernel.page_limit as integer
constraint page_limit_is_sane check (value between 1 and 1000);

create domain kernel.row_id as bigint
constraint row_id_is_positive check (value > 0);

create type api.error_code as (
    code text,
    constraint_name text,
    name text,
    title text,
    status integer,
    help text
);

create type api.journal_entry as (
    org_id bigint,
    seq bigint,
    recorded_at timestamptz,
    event text,
    operation text,
    actor text,
    request_id text,
    changes jsonb,
    hash text
);

create type api.journal_head as (
    org_id bigint,
    seq bigint
);

create type api.stored_answer as (
    fresh boolean,
    status integer,
    headers jsonb,
    body text
);

create table kernel.error_codes (
    code text not null,
    constraint_name text not null default '',
    name text not null,
    title text not null,
    status integer not null,
    help text not null,
    constraint error_codes_pkey primary key (code, constraint_name),
    constraint error_codes_status check (status between 400 and 599)
);

create table kernel.journal (
    org_id bigint not null,
    seq bigint not null,
    recorded_at timestamptz not null,
    event text not null,
    operation text not null,
    actor text not null,
    login text not null,
    request_id text,
    changes jsonb not null,
    previous_hash bytea not null,
    hash bytea not null,
    constraint journal_pkey primary key (org_id, seq)
);

alter table kernel.journal enable row level security;

create table kernel.journal_heads (
    org_id bigint not null,
    seq bigint not null,
    hash bytea not null,
    recorded_at timestamptz not null,
    recorded_in xid8 not null,
    started_at timestamptz not null,
    constraint journal_heads_pkey primary key (org_id)
);

create table kernel.idempotency_keys (
    org_id bigint not null,
    actor text not null,
    route text not null,
    idempotency_key text not null,
    body_hash bytea not null,
    status integer,
    headers jsonb,
    body text,
    created_at timestamptz not null default now(),
    constraint idempotency_keys_pkey primary key (org_id, actor, route, idempotency_key)
);

create index idempotency_keys_created_at on kernel.idempotency_keys (created_at);

create table kernel.analysts (
    login name not null,
    org_id bigint,
    constraint analysts_pkey primary key (login)
);

create table kernel.installation (
    only_row boolean not null default true,
    code_hash text not null,
    schemas text[] not null,
    installed_at timestamptz not null default now(),
    constraint installation_pkey primary key (only_row),
    constraint installation_one_row check (only_row)
);

create table kernel.installed_objects (
    kind text not null,
    identity text not null,
    source_hash text,
    catalog_hash text not null,
    constraint installed_objects_pkey primary key (kind, identity)
);

create domain org.leave_option as text
constraint leave_option_is_known check (value in ('lift', 'flatten'));

create domain org.promote_option as text
constraint promote_option_is_known check (value in ('keep', 'lift'));

create domain org.change_action as text
constraint change_action_is_known check (value in ('hire', 'move', 'rename', 'leave', 'promote'));

create domain org.reports_option as text
constraint reports_option_is_known check (value in ('keep', 'lift', 'flatten'));

create domain org.member_role as text
constraint member_role_is_known check (value in ('viewer', 'editor', 'owner'));

create domain org.depth as integer
constraint depth_is_sane check (value between 0 and 100);

create type org.outline_row as (
    id bigint,
    name text,
    title text,
    distance integer
);

create type api.org_chart as (
    id bigint,
    name text,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.employee as (
    id bigint,
    org_id bigint,
    name text,
    title text,
    manager_id bigint,
    email text,
    external_key text,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.employment_period as (
    id bigint,
    org_id bigint,
    name text,
    title text,
    manager_id bigint,
    email text,
    external_key text,
    version bigint,
    valid_from timestamptz,
    valid_until timestamptz
);

create type api.position as (
    id bigint,
    org_id bigint,
    name text,
    title text,
    manager_id bigint,
    distance integer
);

create type api.tree_node as (
    id bigint,
    name text,
    title text
);

create type api.layer as (
    level integer,
    employees bigint
);

create type api.manager_span as (
    employee_id bigint,
    name text,
    level integer,
    direct_reports bigint,
    all_reports bigint
);

create type api.chart_statistics as (
    org_id bigint,
    headcount bigint,
    layers integer,
    managers bigint,
    individual_contributors bigint,
    span_average numeric,
    span_median numeric,
    span_max bigint,
    levels api.layer[],
    spans api.manager_span[]
);

create type api.chart_changes as (
    name kernel.label
);

create type api.employee_changes as (
    name kernel.label,
    title kernel.label,
    manager_id kernel.row_id,
    email kernel.email,
    external_key kernel.label
);

create type api.chart_change as (
    action org.change_action,
    employee_id kernel.row_id,
    employee_key kernel.label,
    name kernel.label,
    title kernel.label,
    manager_id kernel.row_id,
    manager_key kernel.label,
    email kernel.email,
    reports org.reports_option
);

create type api.employee_difference as (
    employee_id bigint,
    change text,
    old jsonb,
    new jsonb
);

create type api.violation as (
    "row" integer,
    "column" text,
    code text,
    message text
);

create type api.reorganization as (
    applied boolean,
    version bigint,
    differences api.employee_difference[],
    violations api.violation[]
);

create type api.imported_employee as (
    key text,
    name text,
    title text,
    email text,
    manager_key text
);

create type api.import_result as (
    created bigint,
    updated bigint,
    unchanged bigint,
    version bigint
);

create type api.member as (
    principal text,
    role text,
    created_at timestamptz
);

create type api.membership as (
    org_id bigint,
    role text,
    employee_id bigint
);

create type api.identity as (
    actor text,
    email text,
    platform_roles text[],
    memberships api.membership[]
);

create table org.org_charts (
    id bigint generated by default as identity,
    name kernel.label not null,
    version bigint not null default 1,
    revised_in xid8 not null default pg_current_xact_id(),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint org_charts_pkey primary key (id),
    constraint org_charts_id_is_positive check (id > 0)
);

alter table org.org_charts enable row level security;

create table org.employees (
    org_id bigint not null,
    id bigint generated by default as identity,
    name kernel.label not null,
    title kernel.label,
    manager_id bigint,
    email kernel.email,
    external_key kernel.label not null default uuidv7()::text,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint employees_pkey primary key (org_id, id),
    constraint employees_id_is_positive check (id > 0),
    constraint employees_chart_exists foreign key (org_id) references org.org_charts (id) on delete cascade,
    constraint employees_manager_exists foreign key (org_id, manager_id) references org.employees (org_id, id)
    deferrable initially deferred,
    constraint employees_one_ceo exclude using btree (org_id with =) where (manager_id is null) deferrable initially immediate,
    constraint employees_external_key unique (org_id, external_key),
    constraint employees_email exclude using btree (org_id with =, lower(email) with =) where (email is not null)
    deferrable initially immediate
);

create index employees_email_sign_in on org.employees (lower(email)) where email is not null;

create index employees_manager_id on org.employees (manager_id);

alter table org.employees enable row level security;

create table org.employee_paths (
    org_id bigint not null,
    id bigint not null,
    path ext.ltree not null,
    constraint employee_paths_pkey primary key (org_id, id),
    constraint employees_depth check (ext.nlevel(path) <= 100)
);

create index employee_paths_path on org.employee_paths (org_id, path);

alter table org.employee_paths enable row level security;

create table org.employee_history (
    org_id bigint not null,
    id bigint not null,
    name text not null,
    title text,
    manager_id bigint,
    email text,
    external_key text not null,
    version bigint not null,
    created_at timestamptz not null,
    valid_during tstzrange not null,
    constraint employee_history_pkey primary key (org_id, id, valid_during without overlaps),
    constraint employee_history_manager_exists foreign key (org_id, manager_id, period valid_during)
    references org.employee_history (org_id, id, period valid_during) deferrable initially deferred,
    constraint employee_history_one_ceo exclude using gist (org_id with =, valid_during with &&) where (manager_id is null)
    deferrable initially deferred,
    constraint employee_history_begins check (not lower_inf(valid_during))
);

create index employee_history_id on org.employee_history (org_id, id);

create index employee_history_manager_id on org.employee_history using hash (manager_id);

alter table org.employee_history alter column manager_id set (n_distinct = -1);

insert into org.employee_history (org_id, id, name, external_key, version, created_at, valid_during)
select -n, 0, '', '', 0, 'epoch', '[epoch,)' from generate_series(1, 1000) as n;

delete from org.employee_history;

set constraints all immediate;

alter table org.employee_history enable row level security;

create table org.members (
    org_id bigint not null,
    principal kernel.label not null,
    role org.member_role not null,
    created_at timestamptz not null default now(),
    constraint members_pkey primary key (org_id, principal)
);

create index members_principal on org.members (principal);
