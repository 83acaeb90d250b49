-- Every change of a record enters the organization's journal, whole: a recomputation from the journal
-- alone gives the same answers, and what an owner changed behind the rules' back no longer agrees with it.
--
-- Rows are written the same way whatever the session's settings: they are compared with each other later.
create or replace function kernel.recorded()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set datestyle = 'ISO, MDY'
set intervalstyle = 'iso_8601'
set bytea_output = 'hex'
as $$
declare
    entry record;
    event text := tg_argv[0] || case tg_op when 'INSERT' then '.created' when 'UPDATE' then '.updated' else '.deleted' end;
begin
    for entry in execute format($entries$
        select c.org_id, jsonb_agg(c.change order by c.position) as changes
        from (
            select r.org_id, r.position, (row_number() over (partition by r.org_id order by r.position) - 1) / 1000 as part, r.change
            from (%s) as r(org_id, position, change)
        ) as c
        group by c.org_id, c.part
        order by c.org_id, c.part
    $entries$, case tg_op
        when 'INSERT' then
            $rows$select (d.new ->> $1)::bigint, d.position, jsonb_build_object('id', d.new -> $2, 'old', null, 'new', d.new - $3)
            from (select to_jsonb(n) as new, row_number() over () as position from new_rows as n) as d$rows$
        when 'UPDATE' then
            $rows$select (d.new ->> $1)::bigint, d.position, jsonb_build_object('id', d.new -> $2, 'old', d.old - $3, 'new', d.new - $3)
            from (
                select n.new, o.old, n.position
                from (select to_jsonb(r) as new, row_number() over () as position from new_rows as r) as n
                inner join (select to_jsonb(r) as old, row_number() over () as position from old_rows as r) as o on o.position = n.position
            ) as d$rows$
        else
            $rows$select (d.old ->> $1)::bigint, d.position, jsonb_build_object('id', d.old -> $2, 'old', d.old - $3, 'new', null)
            from (select to_jsonb(o) as old, row_number() over () as position from old_rows as o) as d$rows$
        end) using tg_argv[1], tg_argv[2], coalesce(tg_argv[3], '')
    loop
        perform kernel.append_journal(entry.org_id, event, entry.changes);
    end loop;
    return null;
end;
$$;

comment on function kernel.recorded is
$doc$Journal what was created, updated or deleted, row by row.$doc$;

revoke all on function kernel.recorded from public;
