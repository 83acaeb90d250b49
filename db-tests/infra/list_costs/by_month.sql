-- Months are summed from periods, weighed by time: of the present month until now, by team, environment and blueprint.
begin;
select plan(10);
select tap.set_clock('2026-09-01T00:00:00Z');
select tap.chart('Acme', 'ana > bob > cyd; ana > dan'), tap.chart('Umbrella', 'eve');
select tap.bucket('reports', 'bob', monthly_cost => 30), tap.bucket('logs', 'cyd', environment => 'live', monthly_cost => 31), tap.bucket('theirs', 'eve', monthly_cost => 1000, chart => 'Umbrella');
select tap.set_clock('2026-09-16T00:00:00Z');
select tap.step('reports', 'reached'), tap.step('logs', 'reached'), tap.step('theirs', 'reached', chart => 'Umbrella');
select tap.set_clock('2026-11-07T00:00:00Z');
update infra.resources set state = 'abandoned', ended_at = kernel.now() where name = 'logs';
select tap.set_clock('2026-11-16T00:00:00Z');
create function pg_temp.costs(arguments text default '') returns text language plpgsql as $$
declare
    said text;
begin
    execute format('select string_agg(concat_ws(%L, to_char(c.month, %L), c.environment, c.resources, c.cost, c.currency), %L) from api.list_costs(tap.org(%L)%s) as c',
        ' ', 'MM', ', ', 'Acme', arguments) into said;
    return said;
end $$;

select is(pg_temp.costs(', environment => ''dev'''), '09 dev 1 15.00 EUR, 10 dev 1 30.00 EUR, 11 dev 1 15.00 EUR', 'half a month, a month, half of the present one');
select is(pg_temp.costs(', environment => ''live'''), '09 live 1 15.50 EUR, 10 live 1 31.00 EUR, 11 live 1 6.20 EUR', 'until it ended');
select is(pg_temp.costs(', from_month => ''2026-11-20'''), '11 dev 1 15.00 EUR, 11 live 1 6.20 EUR', 'of one month');
select is(pg_temp.costs(format(', from_month => ''2026-11-01'', employee_id => %s', tap.id('bob'))), '11 dev 1 15.00 EUR, 11 live 1 6.20 EUR', 'of a team');
select is(pg_temp.costs(format(', from_month => ''2026-11-01'', employee_id => %s', tap.id('cyd'))), '11 live 1 6.20 EUR', 'of one');
select is(pg_temp.costs(', from_month => ''2026-11-01'', blueprint => ''aws/other'''), null, 'of a blueprint');
select is(pg_temp.costs(', from_month => ''2026-12-01'', until_month => ''2027-01-01'''), null, 'the future costs nothing yet');
select tap.raises($$ select api.list_costs(tap.org('Acme'), from_month => '2026-12-01', until_month => '2026-11-01') $$, '22023', why => 'backwards there is none');
select tap.raises($$ select api.list_costs(tap.org('Acme'), from_month => '-infinity') $$, '22023', why => 'nor without end');
select set_config('timezone', 'Pacific/Auckland', true);
select is(pg_temp.costs(', environment => ''dev'''), '09 dev 1 15.00 EUR, 10 dev 1 30.00 EUR, 11 dev 1 15.00 EUR', 'months are those of UTC, whoever asks');

select * from finish();
rollback;
