-- The chart as one nested document.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.chart('Empty');
update org.employees set title = 'CEO "acting"' where external_key = 'ana';

select is(
    api.get_tree(tap.org('Acme'))::jsonb,
    jsonb_build_object('id', tap.id('ana'), 'name', 'ana', 'title', 'CEO "acting"', 'reports', jsonb_build_array(
        jsonb_build_object('id', tap.id('bob'), 'name', 'bob', 'title', null, 'reports', jsonb_build_array(
            jsonb_build_object('id', tap.id('cyd'), 'name', 'cyd', 'title', null, 'reports', '[]'::jsonb))),
        jsonb_build_object('id', tap.id('dan'), 'name', 'dan', 'title', null, 'reports', '[]'::jsonb))),
    'everyone in their place');
select is(api.get_tree(tap.org('Empty'))::jsonb, null, 'an empty chart has no tree');

select * from finish();
rollback;
