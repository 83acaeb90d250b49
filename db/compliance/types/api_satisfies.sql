-- One requirement that a control satisfies, as clients send it.
create type api.satisfies as (
    framework kernel.label,
    version kernel.label,
    edition integer,
    requirement kernel.label,
    coverage compliance.coverage,
    rationale compliance.prose
);

comment on type api.satisfies is
$doc$A requirement that a control satisfies.

Example: {"framework": "acme-security", "version": "2.1", "requirement": "1.4", "coverage": "part", "rationale": "Covers staff; contractors are another control."}$doc$;
comment on column api.satisfies.framework is 'Code of the framework. [required]';
comment on column api.satisfies.version is 'Version of the framework. [required]';
comment on column api.satisfies.edition is 'Edition of the version; without it the adopted one, or else the latest published. [nullable]';
comment on column api.satisfies.requirement is 'Key of the requirement. [required]';
comment on column api.satisfies.coverage is 'full or part. [required]';
comment on column api.satisfies.rationale is 'Why, and what remains. [nullable]';
