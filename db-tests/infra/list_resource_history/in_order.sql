-- The history of a resource comes in order and in pages, of this organization alone.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob'), tap.chart('Umbrella', 'eve');
select tap.bucket('reports', 'bob');
select tap.step('reports', 'reached'), tap.step('reports', 'gone');

select is(
    (select string_agg(concat_ws(' ', h.id, h.event, h.state, h.detail ->> 'from'), ', ') from api.list_resource_history(tap.org('Acme'), (tap.resource('reports')).id) as h),
    '1 state reserved, 2 state provisioning reserved, 3 state running provisioning, 4 drift running', 'from its first day on');
select is(
    (select string_agg(h.id::text, ',') from api.list_resource_history(tap.org('Acme'), (tap.resource('reports')).id, "limit" => 1, after => 2) as h), '3', 'a page at a time');
select tap.raises($$ select api.list_resource_history(tap.org('Umbrella'), (tap.resource('reports')).id) $$, 'P0002', why => 'others do not have it');
select tap.act_as('remit_api', 'stranger');
select tap.raises($$ select api.list_resource_history(tap.org('Acme'), 1) $$, '42501', why => 'strangers may not ask');

select * from finish();
rollback;
