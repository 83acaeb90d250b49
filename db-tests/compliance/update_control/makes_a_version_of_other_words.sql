-- Another owner is a change of the control; other words or another status are its next version, from now on.
begin;
select plan(11);
select tap.set_clock('2026-03-01 00:00+00');
select tap.chart('Acme', 'ana > bob');
select api.create_control(tap.org('Acme'), tap.id('ana'), 'mfa', 'Two factors', 'For staff.');

select tap.set_clock('2026-04-01 00:00+00');
select is((api.update_control(tap.org('Acme'), tap.control('mfa'), format('{"owner_id": %s}', tap.id('bob'))::jsonb)).version, 2::bigint, 'an owner');
select is(tap.versions('mfa') || ' ' || tap.owners('controls'), '1 planned 2026-03-01.. controls mfa bob', 'makes no version');
select is((api.update_control(tap.org('Acme'), tap.control('mfa'), '{"status": "implemented"}')).status, 'implemented', 'a status');
select is(tap.versions('mfa'), '1 planned 2026-03-01..2026-04-01 | 2 implemented 2026-04-01..', 'makes one');
select is((api.get_control(tap.org('Acme'), tap.control('mfa'))).description, 'For staff.', 'what is absent stays');
select is((api.update_control(tap.org('Acme'), tap.control('mfa'), '{"description": null}')).description, null, 'null clears');
select is((api.update_control(tap.org('Acme'), tap.control('mfa'), '{"status": "implemented"}')).version, 4::bigint, 'the same again changes nothing');
select tap.raises($$ select api.update_control(tap.org('Acme'), tap.control('mfa'), '{}', 3) $$, 'RM001', why => 'a stale version');
select tap.raises($$ select api.update_control(tap.org('Acme'), tap.control('mfa'), '{"code": "x"}') $$, '22023', why => 'a code stays');
select tap.raises($$ select api.update_control(tap.org('Acme'), tap.control('mfa'), '{"owner_id": null}') $$, '23502', column_name => 'owner_id', why => 'an owner is needed');
select tap.raises($$ select api.update_control(tap.org('Acme'), tap.control('mfa'), '{"title": null}') $$, '23502', why => 'and a title');

select * from finish();
rollback;
