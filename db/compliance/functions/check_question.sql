-- What is wrong with what a test asks.
--
-- A required path is plain: members and elements. A filter or a wildcard in it would pass over what is not there. A path
-- that is too long would exhaust the parser's stack, and .** within .** the time that evidence has to come in.
create or replace function compliance.check_question(
    predicate text, check_name text, applies text, requires text[], pointer text default ''
)
returns api.document_violation[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with paths as (
        select r.position - 1 as position, r.path, coalesce(case when char_length(r.path) <= 2000 and pg_input_is_valid(r.path, 'jsonpath')
            then regexp_replace(r.path::jsonpath::text, '^strict ', '') ~ '^\$(\."([^"\\]|\\.)*"|\[[^]$@"]*\])*$' end, false) as plain
        from unnest(check_question.requires) with ordinality as r(path, position)
    ), asked as (
        select a.key, a.path, case when char_length(a.path) <= 2000 then compliance.is_predicate(a.path) end as sound
        from (values ('predicate', check_question.predicate), ('applies', check_question.applies)) as a(key, path)
        where a.path is not null
    ), problems as (
        select 1 as rank, '/predicate' as key, 'give predicate or check, one of them' as message
        where num_nonnulls(check_question.predicate, check_question.check_name) <> 1
        union all
        select 2, '/' || a.key, a.key || case
            when a.sound is null then ' has more than 2,000 characters'
            when pg_input_is_valid(a.path, 'jsonpath') then ' is not a predicate over the payload: compare something, as in $.open == 0'
            else ' is not a jsonpath'
        end
        from asked as a
        where a.sound is not true
        union all
        select 3, '/check_name', format('there is no check %s', check_question.check_name)
        where check_question.check_name is not null and compliance.checked_path(check_question.check_name) is null
        union all
        select 4, '/requires', 'name at least one path that the test needs'
        where coalesce(cardinality(check_question.requires), 0) = 0
        union all
        select 5, '/requires/' || p.position, 'a path of members and elements is needed here, such as $.accounts[*].email'
        from paths as p
        where not p.plain
        union all
        select 6, '/' || a.key, format('%s reads %s, which requires does not name', a.key, u.path)
        from asked as a
        cross join lateral unnest(compliance.uncovered_paths(
            a.path, array(select p.path from paths as p where p.plain))) as u(path)
        where a.sound and not exists (select from paths as p where not p.plain)
    )

    select coalesce(
        array_agg((check_question.pointer || p.key, '22023', p.message)::api.document_violation order by p.rank, p.key, p.message), '{}')
    from problems as p;
$$;

comment on function compliance.check_question is
$doc$What is wrong with what a test asks: an array of violations with JSON pointers below the given one.$doc$;

revoke all on function compliance.check_question from public;
