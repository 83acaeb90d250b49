-- Statements of applicability of adopted frameworks, now.
create or replace view report.applicability
with (security_barrier = true)
as
select
    a.org_id,
    c.name::text as organization,
    a.code::text as adoption,
    s.id as position,
    s.key,
    s.code,
    s.title,
    s.applicable,
    s.justification,
    s.status,
    array_to_string(s.controls, ', ') as controls,
    s.exception_until
from compliance.adoptions as a
inner join org.org_charts as c on a.org_id = c.id
cross join lateral api.list_applicability(a.org_id, a.id) as s
where not a.retired;

alter view report.applicability owner to remit_report;

comment on view report.applicability is 'Statements of applicability.';
comment on column report.applicability.org_id is 'Organization.';
comment on column report.applicability.organization is 'Its name.';
comment on column report.applicability.adoption is 'Code of the adoption.';
comment on column report.applicability.position is 'Position in the framework version.';
comment on column report.applicability.key is 'Key of the requirement.';
comment on column report.applicability.code is 'Identifier as this version prints it.';
comment on column report.applicability.title is 'Title.';
comment on column report.applicability.applicable is 'Whether it is in scope.';
comment on column report.applicability.justification is 'Why it is in or out of scope.';
comment on column report.applicability.status is 'Derived status.';
comment on column report.applicability.controls is 'Codes of the controls that satisfy it.';
comment on column report.applicability.exception_until is 'End of an accepted risk in force.';

revoke all on report.applicability from public;
grant select on report.applicability to remit_analyst;
