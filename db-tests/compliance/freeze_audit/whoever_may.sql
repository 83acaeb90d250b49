-- Editors freeze; everyone who may read reads and verifies; others and other organizations see nothing.
begin;
select plan(10);
select tap.audited();
select tap.chart('Beta', 'eve');
select tap.addresses('Acme');
select set_config('tap.a', tap.adoption('acme')::text, true);
create function tap.freeze(chart text default 'Acme', title text default 'x') returns api.audit language sql volatile as $$
    select api.freeze_audit(tap.org($1), current_setting('tap.a')::bigint, $2);
$$;

select tap.sign_in('cyd');
select tap.raises('select tap.freeze()', code => '42501', why => 'who only reads does not freeze');
select tap.sign_in('bob', role => 'editor');
select set_config('tap.u', (tap.freeze()).id::text, true);
select tap.raises($$ select tap.freeze(title => '') $$, code => '23514', why => 'a title is a text');
select tap.sign_in('cyd');
select is((api.verify_audit(tap.org('Acme'), current_setting('tap.u')::bigint)).verified, true, 'cyd verifies');
select is((api.get_audit(tap.org('Acme'), current_setting('tap.u')::bigint)).audit.frozen_by, 'idp|bob', 'and reads');
select is((select count(*) from api.list_audits(tap.org('Acme'))), 1::bigint, 'and lists');
select tap.sign_in('eve', 'Beta', 'owner');
select tap.raises('select tap.freeze()', code => '42501', why => 'Beta has no business in Acme');
select tap.raises($$ select tap.freeze('Beta') $$, code => '23503', constraint_name => 'exceptions_adoption_exists', why => 'nor its adoption in Beta');
select tap.raises($$ select api.get_audit(tap.org('Beta'), current_setting('tap.u')::bigint) $$, code => 'P0002', why => 'nor its audit');
select tap.raises($$ select api.verify_audit(tap.org('Beta'), current_setting('tap.u')::bigint) $$, code => 'P0002', why => 'to verify');
select tap.raises($$ select api.export_audit(tap.org('Acme'), current_setting('tap.u')::bigint) $$, code => '42501', why => 'or to take along');

select * from finish();
rollback;
