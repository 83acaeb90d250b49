-- Controls with each of their known versions. Readers choose the one in force, or else the first to come:
-- valid_during @> instant or is_first and instant < valid_from.
create or replace view compliance.described_controls as
select
    c.id,
    c.org_id,
    c.code::text as code,
    v.title::text as title,
    v.description::text as description,
    v.status::text as status,
    c.owner_id,
    c.template_code::text as template_code,
    v.number,
    lower(v.valid_during) as valid_from,
    c.version,
    c.created_at,
    c.updated_at,
    v.valid_during,
    not exists (
        select from compliance.control_versions as o
        where
            o.org_id = v.org_id and o.control_id = v.control_id and upper_inf(o.recorded_during)
            and lower(o.valid_during) < lower(v.valid_during)
    ) as is_first
from compliance.controls as c
inner join compliance.control_versions as v on c.org_id = v.org_id and c.id = v.control_id and upper_inf(v.recorded_during);

comment on view compliance.described_controls is 'Controls with each of their known versions.';
