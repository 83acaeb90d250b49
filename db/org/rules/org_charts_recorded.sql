-- Charts that are created, renamed or deleted enter the journal. A chart's version alone does not: its
-- employees' entries already say what changed.
create or replace function org.org_charts_recorded()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'INSERT' then
        perform kernel.append_journal(n.id, 'org_chart.created',
            jsonb_build_array(jsonb_build_object('id', n.id, 'old', null, 'new', jsonb_build_object('name', n.name))))
        from (select r.id, r.name from new_rows as r order by r.id) as n;
    elsif tg_op = 'DELETE' then
        perform kernel.append_journal(old.id, 'org_chart.deleted',
            jsonb_build_array(jsonb_build_object('id', old.id, 'old', jsonb_build_object('name', old.name), 'new', null)));
    else
        perform kernel.append_journal(new.id, 'org_chart.renamed', jsonb_build_array(jsonb_build_object(
            'id', new.id, 'old', jsonb_build_object('name', old.name), 'new', jsonb_build_object('name', new.name))));
    end if;
    return null;
end;
$$;

comment on function org.org_charts_recorded is
$doc$Journal charts that are created, renamed or deleted.$doc$;

revoke all on function org.org_charts_recorded from public;

create or replace trigger org_charts_recorded_insert
after insert on org.org_charts
referencing new table as new_rows
for each statement execute function org.org_charts_recorded();

create or replace trigger org_charts_recorded_update
after update on org.org_charts
for each row when (old.name is distinct from new.name) execute function org.org_charts_recorded();

create or replace trigger org_charts_recorded_delete
after delete on org.org_charts
for each row execute function org.org_charts_recorded();
