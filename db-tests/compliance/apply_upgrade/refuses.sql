-- Once at a time, what was read and nothing else, by those who may edit; and refused it leaves nothing behind.
begin;
select plan(12);
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select tap.framework('acme', '2', 'A > A.1; A > A.2');
select tap.framework('acme', '3', 'A > A.1; A > A.2');
select tap.adopt('Acme', 'acme', '1');
select tap.control('c1', 'A.1');
select set_config('tap.org', tap.org('Acme')::text, true), set_config('tap.adoption', tap.adoption('acme')::text, true),
    set_config('tap.hash', (select p.plan_hash from api.get_upgrade_plan(tap.org('Acme'), tap.adoption('acme'), '2') as p), true);
create function tap.apply(to_version text, code text default null, plan_hash text default null) returns api.upgrade language sql volatile as $$
    select api.apply_upgrade(current_setting('tap.org')::bigint, current_setting('tap.adoption')::bigint, $1, null, $2, $3);
$$;

select tap.raises($$ select tap.apply('1') $$, 'RM015', why => 'the same version');
select tap.raises($$ select tap.apply('2', 'acme') $$, '23505', 'adoptions_code', why => 'a code that is taken');
select tap.raises($$ select tap.apply('2', plan_hash => 'x') $$, '23514', 'sha256_is_hex', why => 'no hash');
select tap.evidence('e1', 'c1');
select is((select p.plan_hash from api.get_upgrade_plan(tap.org('Acme'), tap.adoption('acme'), '2') as p), current_setting('tap.hash'), 'evidence does not make it another plan');
select tap.control('c2', 'A.2');
select tap.raises($$ select tap.apply('2', plan_hash => current_setting('tap.hash')) $$, 'RM024', column_name => 'plan_hash', why => 'another plan than was read');
select is((select count(*) from compliance.adoptions), 1::bigint, 'nothing was left behind');
select tap.sign_in('vic', role => 'viewer') from (select tap.addresses('Acme')) as x;
select tap.raises($$ select tap.apply('2') $$, '42501', why => 'a viewer');
select tap.act_as_superuser();
select lives_ok($$ select tap.apply('2', plan_hash => p.plan_hash) from api.get_upgrade_plan(tap.org('Acme'), tap.adoption('acme'), '2') as p $$, 'what was read');
select tap.raises($$ select tap.apply('2', 'again') $$, 'RM015', why => 'a second time');
select tap.raises($$ select tap.apply('3') $$, 'RM015', why => 'elsewhere, too');
select lives_ok($$ select api.apply_upgrade(tap.org('Acme'), tap.adoption('acme-2'), '3') $$, 'what came of it is upgraded further');
select api.update_adoption(tap.org('Acme'), tap.adoption('acme-2-3'), '{"retired": true}');
select tap.raises($$ select api.apply_upgrade(tap.org('Acme'), tap.adoption('acme-2-3'), '1') $$, 'RM015', why => 'what is retired is not');

select * from finish();
rollback;
