-- A draft changes by what is given: parameters are merged, null clears; nothing of it changes once it is submitted.
begin;
select plan(13);
select tap.counter();
select tap.store('there', 'cyd');
create function tap.amend(changes jsonb, version bigint default null) returns api.request language sql as $$
    select u.* from (select r.* from api.list_requests(tap.org('Acme')) as r order by r.id desc limit 1) as r, api.update_request(r.org_id, r.id, amend.changes, amend.version) as u $$;
select tap.sign_in('cyd');
select tap.ask_for('logs', '{"storage_gb": 20, "engine": "new"}', 'P30D', submit => false);
select is((tap.amend('{"parameters": {"storage_gb": 30}}')).parameters, '{"storage_gb": 30, "engine": "new"}', 'what is absent stays');
select is((tap.amend('{"parameters": {"engine": null}, "lifetime": null}')).lifetime, null, 'null clears');
select is((tap.amend('{"reason": "Because.", "name": "files"}')).name, 'files', 'the name');
select is((tap.amend('{}')).version, 5::bigint, 'each is a version');
select tap.raises($$ select tap.amend('{"name": "x1"}', 1) $$, code => 'RM001', why => 'a stale edit');
select tap.raises($$ select tap.amend('{"kind": "delete"}') $$, code => '22023', why => 'the kind stays');
select tap.raises($$ select tap.amend('{"environment": "moon"}') $$, code => 'P0002', why => 'what it names is there');
select tap.raises($$ select tap.amend(format('{"owner_id": %s}', tap.id('dan'))::jsonb) $$, code => '42501', why => 'and may be named');
select tap.sign_in('dan');
select tap.raises($$ select tap.amend('{"name": "x1"}') $$, code => '42501', why => 'by who asked');
select tap.sign_in('cyd');
select api.submit_request(r.org_id, r.id) from api.list_requests(tap.org('Acme'), state => 'draft') as r;
select tap.raises($$ select tap.amend('{"name": "x1"}') $$, code => 'RM028', why => 'not once it is submitted');
select tap.ask_about('change', 'there', '{"storage_gb": 20}', submit => false);
select is((tap.amend('{"parameters": {"zones": ["a", "b"]}}')).parameters, '{"zones": ["a", "b"], "storage_gb": 20}', 'a change');
select tap.raises($$ select tap.amend('{"name": "x1"}') $$, code => '22023', why => 'names no other resource');
select is((select r.name || ' ' || r.blueprint_version from api.list_requests(tap.org('Acme'), kind => 'change') as r), 'there 1', 'and no other version');
select * from finish();
rollback;
