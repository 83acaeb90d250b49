-- Evidence is collected before it is handed in. Clocks of collectors may be ahead by a little.
create or replace function compliance.evidence_revisions_collected()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if not isfinite(new.collected_at) or new.collected_at > kernel.stamp(new.org_id) + compliance.clock_tolerance() then
        raise exception 'evidence % would have been collected in the future', new.evidence_id
            using errcode = '23514', constraint = 'evidence_revisions_collected', table = 'evidence_revisions', schema = 'compliance',
                column = 'collected_at';
    end if;
    return new;
end;
$$;

comment on function compliance.evidence_revisions_collected is
$doc$Refuse evidence from the future.

Raises: 23514 collected_in_the_future$doc$;

revoke all on function compliance.evidence_revisions_collected from public;

create or replace trigger evidence_revisions_collected
before insert on compliance.evidence_revisions
for each row execute function compliance.evidence_revisions_collected();
