-- A control satisfies requirements, not headings: what stands above is rolled up, and a link there would count nowhere.
create or replace function compliance.assessable()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (
        select from compliance.requirements as r
        where r.version_id = new.version_id and r.id = new.requirement_id and not r.assessable
    ) then
        raise exception 'requirement % of framework version % is a heading', new.requirement_id, new.version_id
            using errcode = '23514', constraint = 'satisfactions_assessable', table = 'satisfactions', schema = 'compliance',
                hint = 'Name the requirements below it.';
    end if;
    return new;
end;
$$;

comment on function compliance.assessable is
$doc$Refuse links to what is not assessed itself.

Raises: 23514 not_assessable$doc$;

revoke all on function compliance.assessable from public;

create or replace trigger satisfactions_assessable
before insert on compliance.satisfactions
for each row execute function compliance.assessable();
