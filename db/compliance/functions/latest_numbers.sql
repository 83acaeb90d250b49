-- Which revisions of a piece of evidence a test is asked of afterwards: the one in effect now, and the one recorded last.
--
-- They differ when evidence came late, for a time that is over or has yet to begin.
create or replace function compliance.latest_numbers(org_id bigint, evidence_id bigint, instant timestamptz)
returns setof integer
language sql stable rows 1
set search_path = pg_catalog, pg_temp
as $$
    select max(r.number)
    from compliance.evidence_revisions as r
    where r.org_id = latest_numbers.org_id and r.evidence_id = latest_numbers.evidence_id and upper_inf(r.recorded_during)
    union
    select max(r.number)
    from compliance.evidence_revisions as r
    where r.org_id = latest_numbers.org_id and r.evidence_id = latest_numbers.evidence_id and upper_inf(r.recorded_during)
        and r.effective_during @> latest_numbers.instant;
$$;

comment on function compliance.latest_numbers is
$doc$The last standing revision of evidence, and the one in effect.$doc$;

revoke all on function compliance.latest_numbers from public;
