-- A quota is raised, lowered and lifted; whom it limits stays, and an older version is not changed.
begin;
select plan(11);
select tap.chart('Acme', 'ana > bob');
select tap.held('logs', 'bob', '{"storage": 30}');
select tap.act_as('remit_api', 'boss', 'admin');
select set_config('tap.quota', (api.create_quota(tap.org('Acme'), tap.id('bob'), 'storage', 30)).id::text, true);

select is((select (q.amount, q."left", q.version)::text from api.update_quota(tap.org('Acme'), current_setting('tap.quota')::bigint, 40, 1) as q), '(40,10,2)', 'raised');
select tap.raises($$ select api.update_quota(tap.org('Acme'), current_setting('tap.quota')::bigint, 50, 1) $$, code => 'RM001', why => 'not by an older version');
select is((select (q.amount, q."over", q.version)::text from api.update_quota(tap.org('Acme'), current_setting('tap.quota')::bigint, 20) as q), '(20,t,3)', 'lowered');
select is((select q.version from api.update_quota(tap.org('Acme'), current_setting('tap.quota')::bigint, 20) as q), 3::bigint, 'the same is no change');
select tap.raises($$ select api.create_quota(tap.org('Acme'), tap.id('bob'), 'storage', 1) $$, code => '23505', constraint_name => 'quotas_one_of_a_kind', why => 'one of a kind');
select tap.raises($$ select api.create_quota(tap.org('Acme'), 0 + 999999999, 'storage', 1) $$, code => '23503', constraint_name => 'infra_employee_exists', column_name => 'employee_id', why => 'of somebody');
select tap.raises($$ select api.update_quota(tap.org('Acme'), current_setting('tap.quota')::bigint, -1) $$, code => '23514', constraint_name => 'quotas_amount_is_not_negative', why => 'of something');
select tap.raises($$ select api.update_quota(tap.org('Acme'), 999999999, 1) $$, code => 'P0002', why => 'that there is');
select api.delete_quota(tap.org('Acme'), current_setting('tap.quota')::bigint);
select is((select count(*) from api.list_quotas(tap.org('Acme'))), 0::bigint, 'lifted');
select tap.act_as_superuser();
select tap.quota('ana', 'storage', 100);
select tap.raises($$ update infra.quotas set employee_id = tap.id('bob') $$, code => 'RM011', constraint_name => 'quotas_versioned', why => 'whom it limits stays');
select is((select string_agg(distinct j.event, ', ' order by j.event) from kernel.journal as j where j.event ~ '^quota'),
    'quotas.created, quotas.deleted, quotas.updated', 'and all of it is journalled');

select * from finish();
rollback;
