-- Quotas are written alone, like moves: whoever reserves holds the chart, and this takes it from them.
create or replace function infra.quotas_revise_the_chart()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.revise_charts(array[coalesce(new.org_id, old.org_id)]);
    return coalesce(new, old);
end;
$$;

comment on function infra.quotas_revise_the_chart is
$doc$Move the version of the chart whose quotas change.$doc$;

revoke all on function infra.quotas_revise_the_chart from public;

create or replace trigger quotas_revise_the_chart
before insert or update or delete on infra.quotas
for each row execute function infra.quotas_revise_the_chart();
