-- The adoption that an upgrade leads to: a new one, or the one that stayed behind retired when it was reverted before.
create or replace function compliance.make_successor(
    adoption compliance.adoptions,
    to_version compliance.framework_versions,
    code text,
    instant timestamptz
)
returns bigint
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    successor_id bigint;
begin
    select a.id into successor_id
    from compliance.adoptions as a
    where a.org_id = (make_successor.adoption).org_id and a.predecessor_id = (make_successor.adoption).id and a.version_id = (make_successor.to_version).id
        and a.retired and (make_successor.code is null or a.code = make_successor.code)
        and not exists (
            select from compliance.upgrades as u
            where u.org_id = a.org_id and upper_inf(u.recorded_during) and (u.to_adoption_id = a.id or u.from_adoption_id = a.id))
    order by a.id desc
    limit 1
    for no key update;
    if found then
        update compliance.adoptions as a
        set retired = false, target_on = (make_successor.adoption).target_on, observation_during = (make_successor.adoption).observation_during
        where a.org_id = (make_successor.adoption).org_id and a.id = successor_id;
        return successor_id;
    end if;
    insert into compliance.adoptions (
        org_id, code, framework_owner_id, version_id, system_id, predecessor_id, adopted_on, target_on, observation_during)
    values (
        (make_successor.adoption).org_id,
        coalesce(make_successor.code, (make_successor.adoption).code || '-' || (make_successor.to_version).version),
        (make_successor.to_version).owner_id, (make_successor.to_version).id, (make_successor.adoption).system_id, (make_successor.adoption).id,
        (make_successor.instant at time zone 'UTC')::date, (make_successor.adoption).target_on, (make_successor.adoption).observation_during)
    returning id into successor_id;
    return successor_id;
end;
$$;

comment on function compliance.make_successor is
$doc$The adoption that an upgrade leads to.

Raises: 23505 code_taken, 23514 unreadable_label$doc$;

revoke all on function compliance.make_successor from public;
