-- A cheap function in an analyst's WHERE clause is not run on rows of other organizations.
begin;
select plan(1);
select tap.chart('Acme', 'ana'), tap.chart('Beta', 'eve');
create role tied login in role remit_analyst;
select kernel.tie_analyst('tied', tap.org('Acme'));
create temporary table leaked (name text);
grant insert on leaked to public;
create function pg_temp.leak(name text) returns boolean language plpgsql cost 0.0000001 as $$
begin
    insert into leaked values (leak.name);
    return true;
end;
$$;

select tap.act_as('tied');
select count(*) from report.employees as e where pg_temp.leak(e.name);
select count(*) from report.charts as c where pg_temp.leak(c.name);
select count(*) from report.employee_history as h where pg_temp.leak(h.name);
select tap.act_as_superuser();
select is((select string_agg(distinct l.name, ' ' order by l.name) from leaked as l), 'Acme ana', 'it met its own rows only');

select * from finish();
rollback;
