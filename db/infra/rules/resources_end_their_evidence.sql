-- What has ended is evidence for nothing any more, however it ended.
create or replace function infra.resources_end_their_evidence()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    ended record;
begin
    for ended in
        select n.org_id, array_agg(n.id order by n.id) as ids
        from new_rows as n
        inner join old_rows as o on o.org_id = n.org_id and o.id = n.id
        where o.ended_at is null and n.ended_at is not null
        group by n.org_id
        order by n.org_id
    loop
        perform infra.end_evidence(ended.org_id, ended.ids);
    end loop;
    return null;
end;
$$;

comment on function infra.resources_end_their_evidence is
$doc$End the evidence of resources that have ended.$doc$;

revoke all on function infra.resources_end_their_evidence from public;

create or replace trigger resources_end_their_evidence
after update on infra.resources
referencing old table as old_rows new table as new_rows
for each statement execute function infra.resources_end_their_evidence();
