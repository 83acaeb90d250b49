-- Everything that is wrong with a framework document, but for lineage, which is checked against the earlier version.
create or replace function compliance.check_framework(document jsonb)
returns api.document_violation[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    violations api.document_violation[];
begin
    violations := compliance.check_fields(check_framework.document, '', '{"framework": "object!", "version": "object!", "vocabulary": "object",
        "requirements": "array!", "baselines": "array", "lineage": "array"}');
    if cardinality(violations) > 0 then
        return violations;
    end if;
    violations := compliance.check_fields(check_framework.document -> 'framework', '/framework',
            '{"code": "line!", "name": "title!", "publisher": "line", "text_rights": "prose!", "description": "prose"}')
        || compliance.check_fields(check_framework.document -> 'version', '/version',
            '{"version": "line!", "edition": "edition", "title": "title!", "language": "line!", "published_on": "line", "source": "prose!"}')
        || case when jsonb_typeof(check_framework.document -> 'vocabulary') = 'object'
            then compliance.check_fields(check_framework.document -> 'vocabulary', '/vocabulary', '{"kinds": "array", "properties": "object"}') else '{}' end
        || coalesce((
            select array_agg(('/version/' || f.key, '22023', f.key || f.message)::api.document_violation)
            from (values ('published_on', '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$', ' is a date such as 2026-01-31'),
                ('language', '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$', ' is a language tag such as en or pt-BR')) as f(key, pattern, message)
            where check_framework.document -> 'version' ->> f.key !~ f.pattern
                or f.key = 'published_on' and not pg_input_is_valid(check_framework.document -> 'version' ->> f.key, 'date')), '{}')
        || coalesce((
            select array_agg(p order by p.pointer)
            from jsonb_path_query(check_framework.document, 'strict $.vocabulary.kinds[*]', '{}', true) with ordinality as k(document, position)
            cross join lateral unnest(compliance.check_fields(k.document, '/vocabulary/kinds/' || (k.position - 1),
                '{"code": "line!", "name": "line!", "assessable": "boolean!"}')) as p), '{}')
        || coalesce((
            select array_agg(p.problem)
            from (
                select ('/vocabulary/kinds/' || (max(k.position) - 1), '22023', format('kind %s is there twice', k.document ->> 'code'))::api.document_violation as problem
                from jsonb_path_query(check_framework.document, 'strict $.vocabulary.kinds[*]', '{}', true) with ordinality as k(document, position)
                group by k.document ->> 'code'
                having count(k.document ->> 'code') > 1
            ) as p), '{}');
    if cardinality(violations) = 0 then
        violations := compliance.check_requirements(check_framework.document);
    end if;
    return violations || compliance.check_baselines(check_framework.document -> 'baselines', array(
        select n.document ->> 'key' from compliance.document_nodes(check_framework.document -> 'requirements') as n));
end;
$$;

comment on function compliance.check_framework is
$doc$Everything that is wrong with a framework document, with JSON pointers.$doc$;

revoke all on function compliance.check_framework from public;
