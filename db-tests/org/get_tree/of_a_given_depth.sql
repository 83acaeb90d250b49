-- A depth of n shows n levels below the CEO.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob > cyd > dan; ana > eve');
create function pg_temp.names(depth integer) returns text language sql as $$
    select string_agg(m[1], ' ') from regexp_matches(api.get_tree(tap.org('Acme'), names.depth)::text, '"name" : "(\w+)"', 'g') as m;
$$;

select is(pg_temp.names(0), 'ana', 'the CEO');
select is(pg_temp.names(1), 'ana bob eve', 'one level');
select is(pg_temp.names(2), 'ana bob cyd eve', 'two');
select is(pg_temp.names(100), 'ana bob cyd dan eve', 'all');
select tap.raises($$ select api.get_tree(tap.org('Acme'), 101) $$, code => '23514', constraint_name => 'depth_is_sane', why => 'more than there can be');

select * from finish();
rollback;
