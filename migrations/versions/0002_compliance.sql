create schema compliance;

create domain compliance.control_status as text
constraint control_status_is_known check (value in ('planned', 'implemented', 'retired'));

create domain compliance.coverage as text
constraint coverage_is_known check (value in ('full', 'part'));

create domain compliance.decision as text
constraint decision_is_known check (value in ('approve', 'reject'));

create domain compliance.exception_state as text
constraint exception_state_is_known check (value in ('pending', 'approved', 'rejected', 'revoked'));

create domain compliance.lineage_origin as text
constraint lineage_origin_is_known check (value in ('proposal', 'publisher', 'configuration', 'overlay'));

create domain compliance.lineage_relation as text
constraint lineage_relation_is_known check (value in ('same', 'reworded', 'moved', 'merged', 'split', 'withdrawn', 'reinstated', 'new'));

create domain compliance.mapping_relation as text
constraint mapping_relation_is_known check (value in ('equal', 'equivalent', 'subset', 'superset', 'intersects'));

create domain compliance.prose as text
constraint prose_is_readable check (
    char_length(value) <= 20000
    and value ~ '^[^\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]*[^\u0001-\u0020\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff][^\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]*$'
);

create domain compliance.review_state as text
constraint review_state_is_known check (value in ('reviewed', 'carried'));

create domain compliance.scope_action as text
constraint scope_action_is_known check (value in ('include', 'exclude'));

create domain compliance.sha256 as text
constraint sha256_is_hex check (value ~ '^[0-9a-f]{64}$');

create domain compliance.test_result as text
constraint test_result_is_known check (value in ('pass', 'fail', 'error', 'not_run', 'not_applicable'));

create domain compliance.title as text
constraint title_is_readable check (
    char_length(value) <= 1000
    and value ~ '^[^\u0001-\u001f\u007f-\u009f\u2028\u2029]*[^\u0001-\u0020\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff][^\u0001-\u001f\u007f-\u009f\u2028\u2029]*$'
);

create type api.document_violation as (
    pointer text,
    code text,
    message text
);

create type api.framework_version as (
    id bigint,
    org_id bigint,
    framework text,
    framework_name text,
    version text,
    edition integer,
    title text,
    publisher text,
    language text,
    published_on date,
    source text,
    text_rights text,
    vocabulary jsonb,
    requirements integer,
    state text,
    content_hash text,
    published_at timestamptz
);

create type api.framework_edition as (
    version text,
    edition integer,
    title text,
    published_on date,
    requirements integer,
    state text
);

create type api.framework as (
    id bigint,
    org_id bigint,
    code text,
    name text,
    publisher text,
    text_rights text,
    description text,
    versions api.framework_edition[]
);

create type api.requirement as (
    id integer,
    parent_id integer,
    parent text,
    level integer,
    key text,
    code text,
    kind text,
    title text,
    text text,
    assessable boolean,
    withdrawn boolean,
    properties jsonb
);

create type api.requirement_node as (
    id integer,
    key text,
    code text,
    kind text,
    title text,
    assessable boolean,
    withdrawn boolean,
    children jsonb
);

create type api.requirement_difference as (
    relation text,
    origin text,
    note text,
    from_key text,
    from_code text,
    from_title text,
    from_text text,
    to_key text,
    to_code text,
    to_title text,
    to_text text,
    words_changed boolean
);

create type api.version_difference as (
    framework text,
    from_version text,
    from_edition integer,
    to_version text,
    to_edition integer,
    same bigint,
    reworded bigint,
    moved bigint,
    merged bigint,
    split bigint,
    withdrawn bigint,
    reinstated bigint,
    new bigint,
    requirements api.requirement_difference[]
);

create type api.lineage_entry as (
    id bigint,
    org_id bigint,
    origin text,
    relation text,
    from_version text,
    from_edition integer,
    from_key text,
    to_version text,
    to_edition integer,
    to_key text,
    note text
);

create type api.mapping as (
    id bigint,
    org_id bigint,
    framework text,
    version text,
    edition integer,
    requirement text,
    title text,
    relation text,
    other_framework text,
    other_version text,
    other_edition integer,
    other_requirement text,
    other_title text,
    inverted boolean,
    rationale text,
    not_covered text,
    source text,
    source_date date
);

create type api.template_satisfaction as (
    framework text,
    version text,
    requirement text,
    title text,
    coverage text,
    rationale text
);

create type api.template_test as (
    code text,
    title text,
    evidence_kind text,
    freshness text,
    requires text[],
    applies text,
    predicate text,
    "check" text
);

create type api.control_template as (
    id bigint,
    org_id bigint,
    code text,
    title text,
    family text,
    description text,
    satisfies api.template_satisfaction[],
    tests api.template_test[],
    content_hash text,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.baseline as (
    id bigint,
    org_id bigint,
    framework text,
    framework_version text,
    edition integer,
    code text,
    title text,
    source text,
    requirements bigint,
    content_hash text,
    created_at timestamptz
);

create type api.baseline_selection as (
    id bigint,
    org_id bigint,
    framework text,
    framework_version text,
    edition integer,
    code text,
    title text,
    source text,
    requirements text[],
    content_hash text,
    created_at timestamptz
);

create type api.catalogue_import as (
    created bigint,
    updated bigint,
    deleted bigint,
    unchanged bigint
);

create type api.readiness_reason as (
    reason text,
    message text,
    control text,
    evidence text,
    test text,
    since timestamptz
);

create type api.requirement_readiness as (
    id integer,
    parent_id integer,
    key text,
    code text,
    title text,
    kind text,
    assessable boolean,
    status text,
    controls text[],
    reasons api.readiness_reason[],
    exception_id bigint,
    exception_until timestamptz,
    exception_reason text,
    ready integer,
    partial integer,
    not_ready integer,
    not_applicable integer
);

create type compliance.assessed_requirement as (
    adoption_id bigint,
    version_id bigint,
    requirement_id integer,
    status text,
    controls text[],
    reasons api.readiness_reason[]
);

create type api.readiness as (
    adoption_id bigint,
    code text,
    framework text,
    framework_version text,
    as_of timestamptz,
    effective_at timestamptz,
    status text,
    ready integer,
    partial integer,
    not_ready integer,
    not_applicable integer,
    requirements api.requirement_readiness[]
);

create type api.adoption_readiness as (
    adoption_id bigint,
    code text,
    framework text,
    framework_version text,
    title text,
    as_of timestamptz,
    effective_at timestamptz,
    status text,
    ready integer,
    partial integer,
    not_ready integer,
    not_applicable integer,
    exceptions integer,
    target_on date
);

create type api.adoption as (
    id bigint,
    org_id bigint,
    code text,
    framework text,
    framework_version text,
    edition integer,
    title text,
    system_id bigint,
    predecessor_id bigint,
    adopted_on date,
    target_on date,
    observation_from timestamptz,
    observation_until timestamptz,
    retired boolean,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.adoption_changes as (
    target_on date,
    observation_from timestamptz,
    observation_until timestamptz,
    retired boolean
);

create type api.scope_rule as (
    action compliance.scope_action,
    baseline kernel.label,
    requirement kernel.label,
    justification compliance.prose
);

create type api.applicability as (
    id integer,
    key text,
    code text,
    title text,
    applicable boolean,
    justification text,
    status text,
    controls text[],
    exception_until timestamptz
);

create type api.time_span as (
    begins_at timestamptz,
    ends_at timestamptz
);

create type api.coverage_gap as (
    id integer,
    key text,
    code text,
    title text,
    covered_share double precision,
    gaps api.time_span[]
);

create type api.risk_exception as (
    id bigint,
    org_id bigint,
    adoption_id bigint,
    requirement text,
    title text,
    control_id bigint,
    reason text,
    requested_by text,
    requester_id bigint,
    approver_id bigint,
    starts_at timestamptz,
    expires_at timestamptz,
    state text,
    decided_by text,
    decided_at timestamptz,
    note text,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.control as (
    id bigint,
    org_id bigint,
    code text,
    title text,
    description text,
    status text,
    owner_id bigint,
    template_code text,
    number integer,
    valid_from timestamptz,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.control_changes as (
    title compliance.title,
    description compliance.prose,
    status compliance.control_status,
    owner_id kernel.row_id
);

create type api.control_version as (
    control_id bigint,
    number integer,
    title text,
    description text,
    status text,
    valid_from timestamptz,
    valid_until timestamptz,
    recorded_at timestamptz
);

create type api.satisfies as (
    framework kernel.label,
    version kernel.label,
    edition integer,
    requirement kernel.label,
    coverage compliance.coverage,
    rationale compliance.prose
);

create type api.satisfaction as (
    id bigint,
    control_id bigint,
    number integer,
    framework text,
    framework_version text,
    edition integer,
    requirement text,
    requirement_code text,
    requirement_title text,
    coverage text,
    rationale text,
    review text,
    upgrade_id bigint,
    carried_from bigint,
    recorded_at timestamptz
);

create type api.imported_control as (
    code kernel.label,
    title compliance.title,
    description compliance.prose,
    status compliance.control_status,
    owner_key kernel.label,
    owner_id kernel.row_id,
    template kernel.label,
    valid_from timestamptz,
    satisfies api.satisfies[]
);

create type api.control_import as (
    created integer,
    updated integer,
    unchanged integer,
    skipped text[]
);

create type api.control_suggestion as (
    control_id bigint,
    control text,
    framework text,
    framework_version text,
    edition integer,
    requirement text,
    requirement_code text,
    requirement_title text,
    coverage text,
    origin text,
    because_framework text,
    because_version text,
    because_requirement text,
    relation text,
    rationale text,
    not_covered text,
    source text,
    source_date date,
    adopted boolean
);

create type api.system as (
    id bigint,
    org_id bigint,
    code text,
    title text,
    description text,
    owner_id bigint,
    categorization jsonb,
    authorization_state text,
    authorization_id bigint,
    authorized_until timestamptz,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.system_changes as (
    title compliance.title,
    description compliance.prose,
    owner_id kernel.row_id,
    categorization jsonb
);

create type api.system_authorization as (
    id bigint,
    org_id bigint,
    system_id bigint,
    audit_id bigint,
    decision text,
    terms text,
    valid_from timestamptz,
    valid_until timestamptz,
    approver_id bigint,
    decided_by text,
    recorded_at timestamptz
);

create type compliance.upgrade_line as (
    line integer,
    relation text,
    origin text,
    note text,
    from_id integer,
    to_id integer
);

create type api.upgrade_link as (
    control text,
    number integer,
    requirement text,
    coverage text,
    outcome text
);

create type api.upgrade_item as (
    relation text,
    origin text,
    note text,
    from_requirement text,
    from_code text,
    from_title text,
    from_in_scope boolean,
    to_requirement text,
    to_code text,
    to_title text,
    to_in_scope boolean,
    controls text[],
    evidence text[],
    links api.upgrade_link[],
    needs_control boolean
);

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

create type api.audit as (
    id bigint,
    org_id bigint,
    adoption_id bigint,
    adoption text,
    framework text,
    framework_version text,
    title text,
    as_of timestamptz,
    effective_at timestamptz,
    observation_from timestamptz,
    observation_until timestamptz,
    ready integer,
    partial integer,
    not_ready integer,
    not_applicable integer,
    content_hash text,
    frozen_by text,
    recorded_at timestamptz
);

create type api.frozen_audit as (
    audit api.audit,
    document jsonb
);

create type api.audit_difference as (
    part text,
    name text,
    problem text,
    detail text
);

create type api.audit_verification as (
    audit_id bigint,
    verified boolean,
    content_hash text,
    recomputed_hash text,
    differences api.audit_difference[]
);

create type api.audited_evidence as (
    evidence text,
    revision integer,
    kind text,
    content_hash text,
    payload_hash text,
    source text,
    location text,
    media_type text,
    collected_at timestamptz,
    collected_by text,
    received_at timestamptz,
    effective_from timestamptz,
    effective_until timestamptz,
    controls text[]
);

create type api.audit_file as (
    audit_id bigint,
    content text,
    content_hash text
);

create domain compliance.duration as text
constraint duration_is_iso_8601 check (value ~ '^P([0-9]{1,5}[YMWD])+(T([0-9]{1,5}[HMS])+)?$|^PT([0-9]{1,5}[HMS])+$');

create type compliance.evidence_item as (
    position integer,
    code text,
    kind text,
    title text,
    owner_id bigint,
    source text,
    collected_at timestamptz,
    effective_during tstzrange,
    content_hash text,
    payload jsonb,
    location text,
    media_type text,
    controls text[],
    answered_by text,
    evidence_id bigint,
    number integer,
    recognized boolean
);

create type api.new_evidence as (
    code kernel.label,
    kind kernel.label,
    title compliance.title,
    owner_id kernel.row_id,
    owner_key kernel.label,
    source compliance.title,
    collected_at timestamptz,
    effective_from timestamptz,
    effective_until timestamptz,
    content_hash compliance.sha256,
    payload jsonb,
    location compliance.title,
    media_type kernel.label,
    controls text[]
);

create type api.evidence_receipt as (
    id bigint,
    code text,
    number integer,
    content_hash text,
    recognized boolean
);

create type api.evidence as (
    id bigint,
    org_id bigint,
    code text,
    kind text,
    title text,
    owner_id bigint,
    controls text[],
    revision integer,
    content_hash text,
    source text,
    location text,
    media_type text,
    collected_at timestamptz,
    collected_by text,
    effective_from timestamptz,
    effective_until timestamptz,
    received_at timestamptz,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.evidence_changes as (
    title compliance.title,
    owner_id kernel.row_id
);

create type api.evidence_revision as (
    evidence_id bigint,
    number integer,
    content_hash text,
    source text,
    location text,
    media_type text,
    has_payload boolean,
    collected_at timestamptz,
    collected_by text,
    effective_from timestamptz,
    effective_until timestamptz,
    received_at timestamptz,
    withdrawn_at timestamptz
);

create type api.evidence_link as (
    control_id bigint,
    control text,
    linked_at timestamptz
);

create type api.test as (
    id bigint,
    org_id bigint,
    control_id bigint,
    code text,
    number integer,
    title text,
    evidence_kind text,
    predicate text,
    check_name text,
    applies text,
    requires text[],
    freshness text,
    retired boolean,
    asked_since timestamptz,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

create type api.test_changes as (
    title compliance.title,
    evidence_kind kernel.label,
    predicate text,
    check_name kernel.label,
    applies text,
    requires text[],
    freshness compliance.duration,
    retired boolean
);

create type api.test_run as (
    id bigint,
    test_id bigint,
    test_number integer,
    control_id bigint,
    test text,
    evidence_id bigint,
    evidence_number integer,
    evidence text,
    result text,
    detail text,
    run_by text,
    recorded_at timestamptz
);

create type api.test_tally as (
    runs bigint,
    pass bigint,
    fail bigint,
    error bigint,
    not_run bigint,
    not_applicable bigint,
    recorded_at timestamptz
);

create table compliance.frameworks (
    id bigint generated by default as identity,
    owner_id bigint not null default 0,
    code kernel.label not null,
    name compliance.title not null,
    publisher kernel.label,
    text_rights compliance.prose not null,
    description compliance.prose,
    created_at timestamptz not null default now(),
    constraint frameworks_pkey primary key (id),
    constraint frameworks_owned unique (owner_id, id),
    constraint frameworks_code unique (owner_id, code),
    constraint frameworks_owner_is_known check (owner_id >= 0)
);

alter table compliance.frameworks enable row level security;

create table compliance.framework_versions (
    id bigint generated by default as identity,
    owner_id bigint not null default 0,
    framework_id bigint not null,
    version kernel.label not null,
    edition integer not null default 1,
    title compliance.title not null,
    language text not null,
    published_on date,
    source compliance.prose not null,
    vocabulary jsonb not null,
    requirement_count integer not null default 0,
    content_hash bytea,
    published_at timestamptz,
    created_at timestamptz not null default now(),
    constraint framework_versions_pkey primary key (id),
    constraint framework_versions_owned unique (owner_id, id),
    constraint framework_versions_edition unique (framework_id, version, edition),
    constraint framework_versions_framework_exists foreign key (owner_id, framework_id) references compliance.frameworks (owner_id, id),
    constraint framework_versions_language_is_a_tag check (language ~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    constraint framework_versions_edition_is_positive check (edition > 0),
    constraint framework_versions_published_whole check ((published_at is null) = (content_hash is null))
);

alter table compliance.framework_versions enable row level security;

create table compliance.requirements (
    version_id bigint not null,
    id integer not null,
    parent_id integer,
    path ext.ltree not null,
    key kernel.label not null,
    code kernel.label not null,
    kind kernel.label,
    title compliance.title not null,
    text text,
    assessable boolean not null,
    withdrawn boolean not null default false,
    properties jsonb not null default '{}',
    constraint requirements_pkey primary key (version_id, id),
    constraint requirements_key_once unique (version_id, key),
    constraint requirements_version_exists foreign key (version_id) references compliance.framework_versions (id),
    constraint requirements_parent_exists foreign key (version_id, parent_id) references compliance.requirements (version_id, id),
    constraint requirements_parents_first check (parent_id < id)
);

create index requirements_path on compliance.requirements (version_id, path);

alter table compliance.requirements enable row level security;

create table compliance.baselines (
    id bigint generated by default as identity,
    owner_id bigint not null default 0,
    version_id bigint not null,
    code kernel.label not null,
    title compliance.title not null,
    source compliance.prose,
    content_hash bytea not null,
    created_at timestamptz not null default now(),
    constraint baselines_pkey primary key (id),
    constraint baselines_owned unique (owner_id, version_id, id),
    constraint baselines_code unique (owner_id, version_id, code),
    constraint baselines_version_exists foreign key (version_id) references compliance.framework_versions (id)
);

alter table compliance.baselines enable row level security;

create table compliance.baseline_requirements (
    baseline_id bigint not null,
    version_id bigint not null,
    requirement_id integer not null,
    constraint baseline_requirements_pkey primary key (baseline_id, requirement_id),
    constraint baseline_requirements_baseline_exists foreign key (baseline_id) references compliance.baselines (id),
    constraint baseline_requirements_requirement_exists foreign key (version_id, requirement_id) references compliance.requirements (version_id, id)
);

alter table compliance.baseline_requirements enable row level security;

create table compliance.lineage (
    id bigint generated by default as identity,
    owner_id bigint not null default 0,
    from_version_id bigint not null,
    to_version_id bigint not null,
    origin compliance.lineage_origin not null,
    relation compliance.lineage_relation not null,
    from_requirement_id integer,
    to_requirement_id integer,
    note compliance.prose,
    created_at timestamptz not null default now(),
    constraint lineage_pkey primary key (id),
    constraint lineage_entry unique nulls not distinct (owner_id, from_version_id, to_version_id, origin, from_requirement_id, to_requirement_id),
    constraint lineage_from_version_exists foreign key (from_version_id) references compliance.framework_versions (id),
    constraint lineage_to_version_exists foreign key (to_version_id) references compliance.framework_versions (id),
    constraint lineage_from_requirement_exists foreign key (from_version_id, from_requirement_id) references compliance.requirements (version_id, id),
    constraint lineage_to_requirement_exists foreign key (to_version_id, to_requirement_id) references compliance.requirements (version_id, id),
    constraint lineage_two_versions check (from_version_id <> to_version_id),
    constraint lineage_ends_fit check (
        case relation
            when 'new' then from_requirement_id is null and to_requirement_id is not null
            when 'withdrawn' then from_requirement_id is not null
            when 'reinstated' then to_requirement_id is not null
            else from_requirement_id is not null and to_requirement_id is not null
        end
    )
);

create index lineage_versions on compliance.lineage (from_version_id, to_version_id);

alter table compliance.lineage enable row level security;

create table compliance.mappings (
    id bigint generated by default as identity,
    owner_id bigint not null default 0,
    source_version_id bigint not null,
    source_requirement_id integer not null,
    target_version_id bigint not null,
    target_requirement_id integer not null,
    relation compliance.mapping_relation not null,
    rationale compliance.prose not null,
    not_covered compliance.prose,
    source compliance.prose not null,
    source_date date not null,
    created_at timestamptz not null default now(),
    constraint mappings_pkey primary key (id),
    constraint mappings_pair unique (owner_id, source_version_id, source_requirement_id, target_version_id, target_requirement_id),
    constraint mappings_source_exists foreign key (source_version_id, source_requirement_id) references compliance.requirements (version_id, id),
    constraint mappings_target_exists foreign key (target_version_id, target_requirement_id) references compliance.requirements (version_id, id),
    constraint mappings_two_versions check (source_version_id <> target_version_id)
);

create index mappings_target on compliance.mappings (target_version_id, target_requirement_id);

create index mappings_source on compliance.mappings (source_version_id, source_requirement_id);

alter table compliance.mappings enable row level security;

create table compliance.control_templates (
    id bigint generated by default as identity,
    owner_id bigint not null default 0,
    code kernel.label not null,
    title compliance.title not null,
    family kernel.label,
    description compliance.prose not null,
    satisfies jsonb not null,
    tests jsonb not null,
    content_hash bytea not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint control_templates_pkey primary key (id),
    constraint control_templates_code unique (owner_id, code)
);

alter table compliance.control_templates enable row level security;

create table compliance.systems (
    org_id bigint not null,
    id bigint generated by default as identity,
    code kernel.label not null,
    title compliance.title not null,
    description compliance.prose,
    owner_id bigint not null,
    categorization jsonb not null default '{}',
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint systems_pkey primary key (org_id, id),
    constraint systems_code unique (org_id, code),
    constraint systems_chart_exists foreign key (org_id) references org.org_charts (id),
    constraint systems_owner_exists foreign key (org_id, owner_id) references org.employees (org_id, id)
    deferrable initially deferred,
    constraint systems_categorization_is_an_object check (jsonb_typeof(categorization) = 'object')
);

create index systems_owner on compliance.systems (owner_id);

alter table compliance.systems enable row level security;

create table compliance.adoptions (
    org_id bigint not null,
    id bigint generated by default as identity,
    code kernel.label not null,
    framework_owner_id bigint not null,
    version_id bigint not null,
    system_id bigint,
    predecessor_id bigint,
    adopted_on date not null,
    target_on date,
    observation_during tstzrange,
    retired boolean not null default false,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint adoptions_pkey primary key (org_id, id),
    constraint adoptions_of_version unique (org_id, id, version_id),
    constraint adoptions_code unique (org_id, code),
    constraint adoptions_chart_exists foreign key (org_id) references org.org_charts (id),
    constraint adoptions_version_exists foreign key (framework_owner_id, version_id) references compliance.framework_versions (owner_id, id),
    constraint adoptions_system_exists foreign key (org_id, system_id) references compliance.systems (org_id, id),
    constraint adoptions_predecessor_exists foreign key (org_id, predecessor_id) references compliance.adoptions (org_id, id),
    constraint adoptions_framework_is_visible check (framework_owner_id in (0, org_id)),
    constraint adoptions_observation_ends check (not isempty(observation_during) and not lower_inf(observation_during) and not upper_inf(observation_during))
);

alter table compliance.adoptions enable row level security;

create table compliance.adoption_terms (
    org_id bigint not null,
    id bigint generated by default as identity,
    adoption_id bigint not null,
    target_on date,
    observation_during tstzrange,
    retired boolean not null,
    recorded_during tstzrange not null,
    constraint adoption_terms_pkey primary key (org_id, id),
    constraint adoption_terms_adoption_exists foreign key (org_id, adoption_id) references compliance.adoptions (org_id, id)
);

create unique index adoption_terms_one_now on compliance.adoption_terms (org_id, adoption_id) where upper_inf(recorded_during);

alter table compliance.adoption_terms enable row level security;

create table compliance.upgrades (
    org_id bigint not null,
    id bigint generated by default as identity,
    from_adoption_id bigint not null,
    to_adoption_id bigint not null,
    plan jsonb not null,
    applied_by text not null,
    recorded_during tstzrange not null,
    constraint upgrades_pkey primary key (org_id, id),
    constraint upgrades_from_adoption_exists foreign key (org_id, from_adoption_id) references compliance.adoptions (org_id, id),
    constraint upgrades_to_adoption_exists foreign key (org_id, to_adoption_id) references compliance.adoptions (org_id, id)
);

create unique index upgrades_one_from on compliance.upgrades (org_id, from_adoption_id) where upper_inf(recorded_during);

create unique index upgrades_one_to on compliance.upgrades (org_id, to_adoption_id) where upper_inf(recorded_during);

alter table compliance.upgrades enable row level security;

create table compliance.controls (
    org_id bigint not null,
    id bigint generated by default as identity,
    code kernel.label not null,
    owner_id bigint not null,
    template_code kernel.label,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint controls_pkey primary key (org_id, id),
    constraint controls_code unique (org_id, code),
    constraint controls_chart_exists foreign key (org_id) references org.org_charts (id),
    constraint controls_owner_exists foreign key (org_id, owner_id) references org.employees (org_id, id)
    deferrable initially deferred
);

create index controls_owner on compliance.controls (owner_id);

alter table compliance.controls enable row level security;

create table compliance.control_versions (
    org_id bigint not null,
    control_id bigint not null,
    number integer not null,
    title compliance.title not null,
    description compliance.prose,
    status compliance.control_status not null,
    valid_during tstzrange not null,
    recorded_during tstzrange not null,
    constraint control_versions_pkey primary key (org_id, control_id, number, recorded_during without overlaps),
    constraint control_versions_no_overlap exclude using gist (
        org_id with =, control_id with =, valid_during with &&, recorded_during with &&),
    constraint control_versions_begins check (not isempty(valid_during) and lower_inc(valid_during) and not upper_inc(valid_during))
);

create index control_versions_control on compliance.control_versions (org_id, control_id);

insert into compliance.control_versions (org_id, control_id, number, title, status, valid_during, recorded_during)
select -n, 0, 1, 'x', 'planned', '[epoch,)', '[epoch,)' from generate_series(1, 1000) as n;

delete from compliance.control_versions;

alter table compliance.control_versions add constraint control_versions_control_exists
foreign key (org_id, control_id) references compliance.controls (org_id, id);

alter table compliance.control_versions enable row level security;

create table compliance.satisfactions (
    org_id bigint not null,
    id bigint generated by default as identity,
    control_id bigint not null,
    number integer not null,
    framework_owner_id bigint not null,
    version_id bigint not null,
    requirement_id integer not null,
    coverage compliance.coverage not null,
    rationale compliance.prose,
    review compliance.review_state not null default 'reviewed',
    upgrade_id bigint,
    carried_from bigint,
    recorded_during tstzrange not null,
    constraint satisfactions_pkey primary key (org_id, id),
    constraint satisfactions_control_exists foreign key (org_id, control_id) references compliance.controls (org_id, id),
    constraint satisfactions_version_exists foreign key (framework_owner_id, version_id) references compliance.framework_versions (owner_id, id),
    constraint satisfactions_requirement_exists foreign key (version_id, requirement_id) references compliance.requirements (version_id, id),
    constraint satisfactions_upgrade_exists foreign key (org_id, upgrade_id) references compliance.upgrades (org_id, id),
    constraint satisfactions_framework_is_visible check (framework_owner_id in (0, org_id))
);

create unique index satisfactions_one_now on compliance.satisfactions (org_id, control_id, number, version_id, requirement_id)
where upper_inf(recorded_during);

create index satisfactions_requirement on compliance.satisfactions (org_id, version_id, requirement_id);

alter table compliance.satisfactions enable row level security;

create table compliance.evidence (
    org_id bigint not null,
    id bigint generated by default as identity,
    code kernel.label not null,
    kind kernel.label not null,
    title compliance.title not null,
    owner_id bigint not null,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint evidence_pkey primary key (org_id, id),
    constraint evidence_code unique (org_id, code),
    constraint evidence_chart_exists foreign key (org_id) references org.org_charts (id),
    constraint evidence_owner_exists foreign key (org_id, owner_id) references org.employees (org_id, id)
    deferrable initially deferred
);

create index evidence_owner on compliance.evidence (owner_id);

alter table compliance.evidence enable row level security;

create table compliance.evidence_revisions (
    org_id bigint not null,
    evidence_id bigint not null,
    number integer not null,
    content_hash compliance.sha256 not null,
    source compliance.title not null,
    location compliance.title,
    media_type kernel.label,
    payload jsonb,
    collected_at timestamptz not null,
    collected_by text not null,
    effective_during tstzrange not null,
    recorded_during tstzrange not null,
    constraint evidence_revisions_pkey primary key (org_id, evidence_id, number),
    constraint evidence_revisions_evidence_exists foreign key (org_id, evidence_id) references compliance.evidence (org_id, id),
    constraint evidence_revisions_effective check (
        not isempty(effective_during) and lower_inc(effective_during) and not upper_inc(effective_during)
    ),
    constraint evidence_revisions_payload_is_small check (octet_length(payload::text) <= 1048576)
);

create index evidence_revisions_content on compliance.evidence_revisions (org_id, content_hash);

alter table compliance.evidence_revisions enable row level security;

create table compliance.evidence_controls (
    org_id bigint not null,
    id bigint generated by default as identity,
    evidence_id bigint not null,
    control_id bigint not null,
    recorded_during tstzrange not null,
    constraint evidence_controls_pkey primary key (org_id, id),
    constraint evidence_controls_evidence_exists foreign key (org_id, evidence_id) references compliance.evidence (org_id, id),
    constraint evidence_controls_control_exists foreign key (org_id, control_id) references compliance.controls (org_id, id)
);

create unique index evidence_controls_one_now on compliance.evidence_controls (org_id, evidence_id, control_id)
where upper_inf(recorded_during);

create index evidence_controls_control on compliance.evidence_controls (org_id, control_id);

alter table compliance.evidence_controls enable row level security;

create table compliance.tests (
    org_id bigint not null,
    id bigint generated by default as identity,
    control_id bigint not null,
    code kernel.label not null,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint tests_pkey primary key (org_id, id),
    constraint tests_code unique (org_id, control_id, code),
    constraint tests_control_exists foreign key (org_id, control_id) references compliance.controls (org_id, id)
);

alter table compliance.tests enable row level security;

create table compliance.test_versions (
    org_id bigint not null,
    test_id bigint not null,
    number integer not null,
    title compliance.title not null,
    evidence_kind kernel.label not null,
    predicate text,
    check_name kernel.label,
    applies text,
    requires text[] not null,
    freshness interval not null,
    retired boolean not null default false,
    recorded_during tstzrange not null,
    constraint test_versions_pkey primary key (org_id, test_id, number),
    constraint test_versions_test_exists foreign key (org_id, test_id) references compliance.tests (org_id, id),
    constraint test_versions_one_question check (num_nonnulls(predicate, check_name) = 1),
    constraint test_versions_names_paths check (cardinality(requires) > 0),
    constraint test_versions_freshness_is_positive check (freshness > interval '0')
);

create unique index test_versions_one_now on compliance.test_versions (org_id, test_id) where upper_inf(recorded_during);

alter table compliance.test_versions enable row level security;

create table compliance.test_runs (
    org_id bigint not null,
    id bigint generated by default as identity,
    test_id bigint not null,
    test_number integer not null,
    evidence_id bigint not null,
    evidence_number integer not null,
    result compliance.test_result not null,
    detail text,
    run_by text not null,
    recorded_at timestamptz not null,
    constraint test_runs_pkey primary key (org_id, id),
    constraint test_runs_test_exists foreign key (org_id, test_id, test_number) references compliance.test_versions (org_id, test_id, number),
    constraint test_runs_evidence_exists foreign key (org_id, evidence_id, evidence_number) references compliance.evidence_revisions (org_id, evidence_id, number)
);

create index test_runs_latest on compliance.test_runs (org_id, test_id, evidence_id, recorded_at);

alter table compliance.test_runs enable row level security;

create table compliance.scope_rules (
    org_id bigint not null,
    id bigint generated by default as identity,
    adoption_id bigint not null,
    position integer not null,
    action compliance.scope_action not null,
    version_id bigint not null,
    baseline_owner_id bigint,
    baseline_id bigint,
    requirement_id integer,
    justification compliance.prose,
    recorded_during tstzrange not null,
    constraint scope_rules_pkey primary key (org_id, id),
    constraint scope_rules_adoption_exists foreign key (org_id, adoption_id, version_id)
    references compliance.adoptions (org_id, id, version_id),
    constraint scope_rules_baseline_exists foreign key (baseline_owner_id, version_id, baseline_id)
    references compliance.baselines (owner_id, version_id, id),
    constraint scope_rules_requirement_exists foreign key (version_id, requirement_id) references compliance.requirements (version_id, id),
    constraint scope_rules_one_target check (num_nonnulls(baseline_id, requirement_id) <= 1),
    constraint scope_rules_baseline_is_visible check (baseline_owner_id in (0, org_id) and (baseline_id is null) = (baseline_owner_id is null)),
    constraint scope_rules_exclusion_is_justified check (action = 'include' or justification is not null)
);

create unique index scope_rules_one_now on compliance.scope_rules (org_id, adoption_id, position) where upper_inf(recorded_during);

alter table compliance.scope_rules enable row level security;

create table compliance.exceptions (
    org_id bigint not null,
    id bigint generated by default as identity,
    adoption_id bigint not null,
    version_id bigint not null,
    requirement_id integer not null,
    control_id bigint,
    reason compliance.prose not null,
    requested_by text not null,
    requester_id bigint,
    approver_id bigint,
    valid_during tstzrange not null,
    state compliance.exception_state not null default 'pending',
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint exceptions_pkey primary key (org_id, id),
    constraint exceptions_adoption_exists foreign key (org_id, adoption_id, version_id)
    references compliance.adoptions (org_id, id, version_id),
    constraint exceptions_requirement_exists foreign key (version_id, requirement_id) references compliance.requirements (version_id, id),
    constraint exceptions_control_exists foreign key (org_id, control_id) references compliance.controls (org_id, id),
    constraint exceptions_approver_exists foreign key (org_id, approver_id) references org.employees (org_id, id)
    deferrable initially deferred,
    constraint exceptions_await_somebody check ((state = 'pending') = (approver_id is not null)),
    constraint exceptions_expires check (
        not isempty(valid_during) and lower_inc(valid_during) and not upper_inc(valid_during)
        and coalesce(isfinite(lower(valid_during)) and isfinite(upper(valid_during)), false)
    )
);

create index exceptions_approver on compliance.exceptions (approver_id);

create index exceptions_adoption on compliance.exceptions (org_id, adoption_id);

alter table compliance.exceptions enable row level security;

create table compliance.exception_decisions (
    org_id bigint not null,
    exception_id bigint not null,
    number integer not null,
    state compliance.exception_state not null,
    approver_id bigint,
    decided_by text not null,
    note compliance.prose,
    recorded_at timestamptz not null,
    constraint exception_decisions_pkey primary key (org_id, exception_id, number),
    constraint exception_decisions_exception_exists foreign key (org_id, exception_id) references compliance.exceptions (org_id, id)
);

alter table compliance.exception_decisions enable row level security;

create table compliance.audits (
    org_id bigint not null,
    id bigint generated by default as identity,
    adoption_id bigint not null,
    title compliance.title not null,
    as_of timestamptz not null,
    effective_at timestamptz not null,
    observation_during tstzrange,
    summary jsonb not null default '{}',
    document jsonb not null,
    content_hash bytea not null,
    frozen_by text not null,
    recorded_at timestamptz not null,
    constraint audits_pkey primary key (org_id, id),
    constraint audits_adoption_exists foreign key (org_id, adoption_id) references compliance.adoptions (org_id, id)
);

alter table compliance.audits enable row level security;

create table compliance.authorizations (
    org_id bigint not null,
    id bigint generated by default as identity,
    system_id bigint not null,
    audit_id bigint not null,
    approver_id bigint,
    decided_by text not null,
    decision compliance.decision not null,
    terms compliance.prose,
    valid_during tstzrange not null,
    recorded_at timestamptz not null,
    constraint authorizations_pkey primary key (org_id, id),
    constraint authorizations_system_exists foreign key (org_id, system_id) references compliance.systems (org_id, id),
    constraint authorizations_audit_exists foreign key (org_id, audit_id) references compliance.audits (org_id, id),
    constraint authorizations_ends check (
        not isempty(valid_during) and coalesce(isfinite(lower(valid_during)), false)
        and case decision when 'reject' then upper_inf(valid_during) else coalesce(isfinite(upper(valid_during)), false) end
    )
);

alter table compliance.authorizations enable row level security;
