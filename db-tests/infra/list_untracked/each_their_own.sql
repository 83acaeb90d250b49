-- An organization sees what concerns it; what concerns nobody is for those who keep the platform.
begin;
select plan(8);
select tap.chart('Acme', 'ana > bob'), tap.chart('Umbrella', 'eve');
select tap.bucket('old', 'bob', 'abandoned');
select api.put_member(tap.org('Acme'), 'viewer', 'viewer');
insert into infra.untracked (org_id, environment_id, type, reference, name, tags, first_seen_at, last_seen_at, gone_at)
select coalesce(tap.org(nullif(u.chart, '')), 0), (tap.environment()).id, 'AWS::S3::Bucket', u.name, u.name,
    case u.name when 'left' then jsonb_build_object('remit:resource', (tap.resource('old')).uid) else '{}' end, now(), now(), case u.name when 'past' then now() end
from (values ('Acme', 'left'), ('Acme', 'past'), ('Umbrella', 'theirs')) as u(chart, name);
insert into infra.untracked (org_id, environment_id, type, reference, name, tags, first_seen_at, last_seen_at)
select 0, (tap.environment()).id, 'AWS::S3::Bucket', 'byhand', 'byhand', '{}', now(), now();

select tap.act_as('remit_api', 'viewer');
select is((select string_agg(u.name, ',') from api.list_untracked(tap.org('Acme')) as u), 'left', 'what is there now');
select is((select u.resource_id from api.list_untracked(tap.org('Acme')) as u), (tap.resource('old')).id, 'and which resource left it there');
select is((select string_agg(u.name, ',') from api.list_untracked(tap.org('Acme'), gone => true) as u), 'left,past', 'or was');
select is((select count(*) from api.list_untracked(tap.org('Acme'), environment => 'live')), 0::bigint, 'in an environment');
select tap.raises($$ select api.list_untracked(tap.org('Umbrella')) $$, '42501', why => 'not that of others');
select tap.raises($$ select api.list_untracked(0) $$, '42501', why => 'nor the platform''s');
select tap.raises($$ select api.list_ownerless() $$, '42501', why => 'which is not for everybody');
select tap.act_as('remit_api', 'keeper', 'catalog');
select is((select string_agg(u.name, ',') from api.list_ownerless() as u), 'byhand', 'but for its keepers');

select * from finish();
rollback;
