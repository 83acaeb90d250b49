-- A temporary type named like a built-in one does not run inside functions that run as the owner.
--
-- pg_temp is searched first for types and relations unless the path names it, even when the path is empty.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob');
select format('grant temporary on database %I to remit_analyst', current_database()) \gexec
create table public.caught (as_whom name);
grant insert on public.caught to public;
grant usage on schema public to public;

select tap.act_as('remit_analyst');
create function pg_temp.evil(v pg_catalog.text) returns boolean language plpgsql as $$
begin
    if current_user <> session_user then
        insert into public.caught values (current_user);
    end if;
    return true;
end;
$$;
create domain pg_temp.text as pg_catalog.text check (pg_temp.evil(value));
create domain pg_temp.jsonb as pg_catalog.jsonb check (pg_temp.evil(value::pg_catalog.text));
do $$
begin
    perform api.get_org_chart(c.id), api.get_tree(c.id), api.get_statistics(c.id), api.list_employees(c.id)
    from api.list_org_charts() as c;
    perform api.whoami();
end;
$$;
select tap.act_as_superuser();

select is((select count(*) from public.caught), 0::bigint, 'nothing ran as another role');
select ok(exists (select from org.org_charts), 'and there was something to read');

select * from finish();
rollback;
