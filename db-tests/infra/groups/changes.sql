-- Groups have members and one fallback; what was sent to one keeps it.
begin;
select plan(14);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
create function pg_temp.shown(g api.approver_group) returns text language sql as $$
    select format('%s v%s %s%s', (shown.g).code, (shown.g).version, coalesce((select string_agg(m.name, '+' order by o) from unnest((shown.g).members) with ordinality as m(id, name, o)), '-'),
        case when (shown.g).is_fallback then ' fallback' else '' end) $$;
select tap.act_as('remit_api', 'boss', 'admin');

select is(pg_temp.shown(api.create_group(tap.org('Acme'), 'platform', 'Platform team', array[tap.id('cyd'), tap.id('bob'), tap.id('cyd')], true)), 'platform v1 bob+cyd fallback', 'made');
select is(pg_temp.shown(api.create_group(tap.org('Acme'), 'board', 'Board', array[tap.id('ana')], true)), 'board v1 ana fallback', 'another fallback');
select is((select string_agg(pg_temp.shown(g::api.approver_group), ', ' order by g.id) from api.list_groups(tap.org('Acme')) as g), 'platform v2 bob+cyd, board v1 ana fallback', 'takes its place');
select is((select string_agg(pg_temp.shown(api.update_group(tap.org('Acme'), g.id, '{"title": "Us", "is_fallback": true}', 2)), '') from api.list_groups(tap.org('Acme')) as g where g.code = 'platform'),
    'platform v3 bob+cyd fallback', 'and back');
select set_config('tap.platform', (select g.id::text from api.list_groups(tap.org('Acme')) as g where g.code = 'platform'), true);
select is(pg_temp.shown(api.put_group_member(tap.org('Acme'), current_setting('tap.platform')::bigint, tap.id('dan'))), 'platform v3 bob+cyd+dan fallback', 'a member more');
select is(pg_temp.shown(api.put_group_member(tap.org('Acme'), current_setting('tap.platform')::bigint, tap.id('dan'))), 'platform v3 bob+cyd+dan fallback', 'is one');
select api.delete_group_member(tap.org('Acme'), current_setting('tap.platform')::bigint, tap.id('bob'));
select is(pg_temp.shown(api.get_group(tap.org('Acme'), current_setting('tap.platform')::bigint)), 'platform v3 cyd+dan fallback', 'a member less');
select tap.raises($$ select api.delete_group_member(tap.org('Acme'), current_setting('tap.platform')::bigint, tap.id('bob')) $$, code => 'P0002', why => 'once');
select tap.raises($$ select api.put_group_member(tap.org('Acme'), current_setting('tap.platform')::bigint, 999999999) $$, code => '23503', constraint_name => 'infra_employee_exists', why => 'an employee');
select tap.raises($$ select api.create_group(tap.org('Acme'), 'platform', 'x', '{}') $$, code => '23505', constraint_name => 'groups_code', why => 'codes are unique');
select tap.raises($$ select api.update_group(tap.org('Acme'), current_setting('tap.platform')::bigint, '{"code": "x"}') $$, code => '22023', why => 'and stay');
select tap.act_as_superuser();
select tap.waiting('logs', 'bob', 'group platform');
select tap.act_as('remit_api', 'boss', 'admin');
select tap.raises($$ select api.delete_group(tap.org('Acme'), current_setting('tap.platform')::bigint) $$, code => '23503', constraint_name => 'approvals_group_exists', why => 'a group that was asked is kept');
select lives_ok($$ select api.delete_group(tap.org('Acme'), g.id) from api.list_groups(tap.org('Acme')) as g where g.code = 'board' $$, 'another is not');
select tap.act_as_superuser();
select tap.counted();

select * from finish();
rollback;
