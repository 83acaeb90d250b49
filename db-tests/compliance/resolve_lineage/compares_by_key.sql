-- What nobody speaks of is compared by key: same, reworded, withdrawn, new.
begin;
select plan(2);
select tap.framework('acme', '1', 'A > A.1; A > A.2; A > A.3');
select tap.framework('acme', '2', 'A > A.1; A > A.2; A > A.4');
select api.import_framework(jsonb_set(d.document::jsonb, '{requirements,0,children,1,title}', '"Other words"')
    || jsonb_build_object('version', d.document::jsonb -> 'version' || '{"version": "3"}'), true)
from api.export_framework('acme', '2') as d(document);

select is(tap.became('acme', '1', '2'), 'same A > A, same A.1 > A.1, same A.2 > A.2, new > A.4, withdrawn A.3 >', 'by key');
select is(tap.became('acme', '2', '3'), 'same A > A, same A.1 > A.1, reworded A.2 > A.2, same A.4 > A.4', 'other words are reworded');

select * from finish();
rollback;
