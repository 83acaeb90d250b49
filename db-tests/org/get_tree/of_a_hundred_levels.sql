-- The deepest chart that there can be makes a well-formed document.
begin;
select plan(1);
select tap.chart('Acme');
select tap.line('Acme', 100);

select is(
    (with recursive node as (
        select api.get_tree(tap.org('Acme'))::jsonb as document, 1 as level
        union all
        select n.document #> '{reports,0}', n.level + 1 from node as n where n.document #> '{reports,0}' is not null
    ) select n.document ->> 'name' || n.level from node as n order by n.level desc limit 1),
    'n100100', 'the last is on the hundredth level');

select * from finish();
rollback;
