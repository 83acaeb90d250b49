-- What is wrong with one entry of a mappings document, as far as it shows without the frameworks. Most are plainly right.
create or replace function compliance.check_mapping(entry jsonb, pointer text)
returns api.document_violation[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select case
        when jsonb_typeof(check_mapping.entry) = 'object'
            and check_mapping.entry - '{from,to,relation,rationale,not_covered}'::text[] = '{}'
            and (check_mapping.entry ->> 'relation') in ('equal', 'equivalent', 'subset', 'superset', 'intersects')
            and jsonb_typeof(check_mapping.entry -> 'from') = 'string' and jsonb_typeof(check_mapping.entry -> 'to') = 'string'
            and jsonb_typeof(check_mapping.entry -> 'rationale') = 'string' and kernel.is_label(check_mapping.entry ->> 'rationale')
            and not check_mapping.entry ? 'not_covered' then '{}'
        else compliance.check_fields(check_mapping.entry, check_mapping.pointer,
                '{"from": "line!", "to": "line!", "relation": "line!", "rationale": "prose!", "not_covered": "prose"}')
            || case when jsonb_typeof(check_mapping.entry -> 'relation') = 'string'
                and check_mapping.entry ->> 'relation' not in ('equal', 'equivalent', 'subset', 'superset', 'intersects')
                then array[(check_mapping.pointer || '/relation', '22023', format('there is no relation %s', check_mapping.entry ->> 'relation'))::api.document_violation]
                else '{}' end
    end;
$$;

comment on function compliance.check_mapping is
$doc$What is wrong with one entry of a mappings document.$doc$;

revoke all on function compliance.check_mapping from public;
