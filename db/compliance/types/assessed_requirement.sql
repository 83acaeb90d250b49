-- An assessed requirement of an adoption, between the functions that derive readiness.
create type compliance.assessed_requirement as (
    adoption_id bigint,
    version_id bigint,
    requirement_id integer,
    status text,
    controls text[],
    reasons api.readiness_reason[]
);

comment on type compliance.assessed_requirement is 'Status of an assessable requirement of an adoption.';
comment on column compliance.assessed_requirement.adoption_id is 'Adoption.';
comment on column compliance.assessed_requirement.version_id is 'Framework version.';
comment on column compliance.assessed_requirement.requirement_id is 'Requirement.';
comment on column compliance.assessed_requirement.status is 'Derived status.';
comment on column compliance.assessed_requirement.controls is 'Codes of the controls that satisfy it.';
comment on column compliance.assessed_requirement.reasons is 'Why it is not ready.';
