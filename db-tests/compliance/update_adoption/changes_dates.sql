-- Dates change and an adoption retires; what it is about does not.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1');
select tap.adopt('Acme', 'acme', '1');
create function tap.change(changes jsonb, expected bigint default null) returns text language sql as $$
    select (a.target_on, a.observation_from, a.observation_until, a.retired, a.version)::text
    from api.update_adoption(tap.org('Acme'), tap.adoption('acme'), changes, expected) as a;
$$;
select is(tap.change('{"target_on": "2026-12-31"}'), '(2026-12-31,,,f,2)', 'a date');
select is(tap.change('{"retired": true}', 2), '(2026-12-31,,,t,3)', 'no longer kept up');
select is((select count(*) from api.list_compliance(tap.org('Acme'))), 0::bigint, 'then it is not on the screen');
select tap.raises($$ select tap.change('{"code": "x"}') $$, code => '22023', why => 'unknown keys');
select tap.raises($$ select tap.change('{"observation_from": "2026-01-01T00:00:00Z"}') $$, code => '22023', why => 'half a period');

select * from finish();
rollback;
