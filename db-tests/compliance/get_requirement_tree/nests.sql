-- The tree has every requirement below the one above it, in the publisher's order, from anywhere and to any depth.
begin;
select plan(5);
select tap.framework('acme', '1', 'A > B > C > D > E; A > B > F; A > G; H');
create function pg_temp.shown(nodes jsonb) returns text language sql as $$
    select string_agg(n.node ->> 'key' || case when n.node -> 'children' <> '[]' then '(' || pg_temp.shown(n.node -> 'children') || ')' else '' end, ' ' order by n.position)
    from jsonb_array_elements(nodes) with ordinality as n(node, position)
$$;
select is(pg_temp.shown(api.get_requirement_tree('acme', '1')::jsonb), 'A(B(C(D(E)) F) G) H', 'all');
select is(pg_temp.shown(api.get_requirement_tree('acme', '1', depth => 1)::jsonb), 'A(B G) H', 'two levels');
select is(pg_temp.shown(api.get_requirement_tree('acme', '1', below => 'B')::jsonb), 'B(C(D(E)) F)', 'from one down');
select is(pg_temp.shown(api.get_requirement_tree('acme', '1', below => 'B', depth => 1)::jsonb), 'B(C F)', 'one level from there');
select tap.raises($$ select api.get_requirement_tree('acme', '1', below => 'Z') $$, code => 'P0002', why => 'from one that is there');

select * from finish();
rollback;
