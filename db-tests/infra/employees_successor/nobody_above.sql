-- Where nobody above could decide the fallback group does; where there is none it waits until there is one.
begin;
select plan(8);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.addresses('Acme');
select tap.waiting('files', 'cyd', 'level 1');
update infra.requests set requester_id = tap.id('ana') where name = 'files';
select is(tap.asked('files'), 'bob pending', 'a report may be asked about the CEO''s');

delete from org.employees where external_key = 'bob';
select is(tap.asked('files'), 'ana pending', 'nobody is left who may');
select tap.sign_in('ana');
select tap.raises($$ select api.decide_approval(tap.org('Acme'), tap.approval('files'), 'approve') $$, code => 'RM036', why => 'the CEO still may not');
select tap.sign_in('ana', role => 'editor');
select is((select g.code from api.create_group(tap.org('Acme'), 'board', 'Board', array[tap.id('dan')], true) as g), 'board', 'a fallback group');
select is(tap.asked('files'), 'group board pending', 'is asked at once');
select tap.sign_in('dan');
select is((select d.state from api.decide_approval(tap.org('Acme'), tap.approval('files'), 'approve') as d), 'approved', 'and decides');
select tap.act_as_superuser();
select is(tap.state_of('files'), 'applying', 'what waited goes on');
select tap.counted();

select * from finish();
rollback;
