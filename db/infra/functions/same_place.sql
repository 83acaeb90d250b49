-- Whether two environments lead to the same account or cluster, so that a search of one also finds what the other has.
create or replace function infra.same_place(one jsonb, other jsonb)
returns boolean
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(same_place.one #>> '{aws,account}' = same_place.other #>> '{aws,account}', false)
        or coalesce(
            coalesce(same_place.one #>> '{kubernetes,server}', same_place.one #>> '{kubernetes,context}')
            = coalesce(same_place.other #>> '{kubernetes,server}', same_place.other #>> '{kubernetes,context}'), false);
$$;

comment on function infra.same_place is
$doc$Whether the targets of two environments name the same account or cluster.$doc$;

revoke all on function infra.same_place from public;
