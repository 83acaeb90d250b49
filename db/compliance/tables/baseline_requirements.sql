-- Which requirements a baseline selects, parents included.
create table compliance.baseline_requirements (
    baseline_id bigint not null,
    version_id bigint not null,
    requirement_id integer not null,
    constraint baseline_requirements_pkey primary key (baseline_id, requirement_id),
    constraint baseline_requirements_baseline_exists foreign key (baseline_id) references compliance.baselines (id),
    constraint baseline_requirements_requirement_exists foreign key (version_id, requirement_id) references compliance.requirements (version_id, id)
);

alter table compliance.baseline_requirements enable row level security;

comment on table compliance.baseline_requirements is 'Requirements that baselines select.';
comment on column compliance.baseline_requirements.baseline_id is 'Baseline.';
comment on column compliance.baseline_requirements.version_id is 'Framework version.';
comment on column compliance.baseline_requirements.requirement_id is 'Requirement.';
