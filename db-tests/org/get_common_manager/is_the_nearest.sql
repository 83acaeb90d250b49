-- The nearest manager to whom both answer.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob > cyd > dan; bob > eve; ana > fay');
create function pg_temp.common(one text, other text) returns text language sql as $$
    select (api.get_common_manager(tap.org('Acme'), tap.id(common.one), tap.id(common.other))).name;
$$;

select is(pg_temp.common('dan', 'eve'), 'bob', 'of cousins');
select is(pg_temp.common('cyd', 'eve'), 'bob', 'of siblings');
select is(pg_temp.common('dan', 'fay'), 'ana', 'at the top');
select is(pg_temp.common('dan', 'cyd'), 'bob', 'of one who answers to the other: the other''s manager');
select is(pg_temp.common('dan', 'bob'), 'ana', 'further up as well');
select is(pg_temp.common('cyd', 'cyd'), 'bob', 'of one with himself');

select * from finish();
rollback;
