-- Neither a risk is accepted, nor a system authorized, nor a period observed, for ever.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob > cyd');
select tap.framework('acme', '1', 'A > A.1');
select tap.adopt('Acme', 'acme', '1');
create function tap.ask(starts text, ends text) returns bigint language sql volatile as $$
    select (api.create_exception(tap.org('Acme'), tap.adoption('acme'), 'A.1', 'x', ends::timestamptz, starts::timestamptz, requester_id => tap.id('cyd'))).id;
$$;
select tap.raises($$ select tap.ask(null, 'infinity') $$, code => '23514', constraint_name => 'exceptions_expires', why => 'no end');
select tap.raises($$ select tap.ask('-infinity', '2999-01-01') $$, code => '23514', constraint_name => 'exceptions_expires', why => 'no begin');
select tap.raises($$ select tap.ask('infinity', 'infinity') $$, code => '23514', constraint_name => 'exceptions_expires', why => 'neither');
select tap.raises($$ select api.update_adoption(tap.org('Acme'), tap.adoption('acme'),
    '{"observation_from": "2026-01-01T00:00:00Z", "observation_until": "infinity"}') $$, code => '22023', why => 'a period ends');
select tap.raises($$ select api.list_gaps(tap.org('Acme'), tap.adoption('acme'), '-infinity', '2026-01-01') $$, code => '22023', why => 'and begins');
select isnt(tap.ask(null, '2999-01-01'), null, 'a far end is one');

select * from finish();
rollback;
