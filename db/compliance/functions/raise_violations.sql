-- Refuse a document whole, naming everything that is wrong with it.
create or replace function compliance.raise_violations(violations api.document_violation[])
returns void
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    if cardinality(raise_violations.violations) > 0 then
        raise exception '% % refused, the first at %: %', cardinality(raise_violations.violations),
            case cardinality(raise_violations.violations) when 1 then 'thing is' else 'things are' end,
            coalesce(nullif(raise_violations.violations[1].pointer, ''), '/'), raise_violations.violations[1].message
            using errcode = 'RM012', detail = to_json(raise_violations.violations[:1000])::text;
    end if;
end;
$$;

comment on function compliance.raise_violations is
$doc$Refuse a document that has violations.

Raises: RM012 document_refused$doc$;

revoke all on function compliance.raise_violations from public;
