-- The screen of the past shows the adoptions of then with their dates, whatever was retired, adopted or moved since.
begin;
select plan(7);
select tap.set_clock('2026-02-01');
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1');
select tap.framework('other', '1', 'A > A.1');
select tap.adopt('Acme', 'acme', '1');
select api.update_adoption(tap.org('Acme'), tap.adoption('acme'),
    '{"target_on": "2026-06-30", "observation_from": "2026-01-01T00:00:00Z", "observation_until": "2026-02-01T00:00:00Z"}');
select tap.set_clock('2026-03-01');
select api.update_adoption(tap.org('Acme'), tap.adoption('acme'),
    '{"target_on": "2026-12-31", "observation_from": "2026-01-01T00:00:00Z", "observation_until": "2026-03-01T00:00:00Z"}');
select tap.adopt('Acme', 'other', '1');
select tap.set_clock('2026-04-01');
select api.update_adoption(tap.org('Acme'), tap.adoption('acme'), '{"retired": true}');
create function tap.screen(at timestamptz) returns text language sql as $$
    select string_agg(concat_ws(' ', l.code, l.target_on), ', ') from api.list_compliance(tap.org('Acme'), at) as l;
$$;
create function tap.gap(at timestamptz) returns date language sql as $$
    select s.ends_at::date from api.list_gaps(tap.org('Acme'), tap.adoption('acme'), as_of => at) as g, unnest(g.gaps) as s;
$$;
select is(tap.screen('2026-02-15'), 'acme 2026-06-30', 'in February');
select is(tap.screen('2026-03-15'), 'acme 2026-12-31, other', 'in March');
select is(tap.screen(null), 'other', 'now');
select is(tap.gap('2026-02-15'), '2026-02-01', 'the observation period of February');
select is(tap.gap('2026-03-15'), '2026-03-01', 'and of March');
select tap.raises($$ update compliance.adoption_terms set retired = false $$, code => 'RM011', constraint_name => 'written_by_rules', why => 'it is not written by hand');
select is((select count(*) from compliance.adoption_terms as t where t.recorded_during <> 'empty'), 4::bigint, 'only what differs is recorded');

select * from finish();
rollback;
