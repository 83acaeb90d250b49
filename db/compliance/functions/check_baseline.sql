-- Everything that is wrong with the document of a baseline for a version that is here already.
create or replace function compliance.check_baseline(owner_id bigint, document jsonb)
returns api.document_violation[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    baseline jsonb := check_baseline.document -> 'baseline';
    violations api.document_violation[] := compliance.check_fields(check_baseline.document, '', '{"baseline": "object!"}');
    own compliance.framework_versions;
begin
    if cardinality(violations) > 0 then
        return violations;
    end if;
    violations := compliance.check_fields(baseline, '/baseline',
        '{"code": "line!", "title": "title!", "framework": "line!", "version": "line!", "edition": "edition", "source": "prose", "include": "array!",
          "exclude": "array", "with_children": "boolean", "with_parents": "boolean"}');
    select v.* into own
    from compliance.seek_version(
        baseline ->> 'framework', baseline ->> 'version', compliance.whole_number(baseline -> 'edition'), check_baseline.owner_id) as v;
    if own.id is null then
        return violations || ('/baseline/version', '22023',
            format('version %s of framework %s is not here: import it first', baseline ->> 'version', baseline ->> 'framework'))::api.document_violation;
    elsif own.published_at is null and own.owner_id <> check_baseline.owner_id then
        violations := violations || ('/baseline/version', 'RM014', format('version %s is a draft', own.version))::api.document_violation;
    end if;
    return violations || (
        select coalesce(array_agg(('/baseline' || substr(v.pointer, length('/baselines/0') + 1), v.code, v.message)::api.document_violation), '{}')
        from unnest(compliance.check_baselines(
            jsonb_build_array(baseline - '{framework,version,edition}'::text[]),
            array(select r.key::text from compliance.requirements as r where r.version_id = own.id))) as v
        where v.message like 'no requirement%');
end;
$$;

comment on function compliance.check_baseline is
$doc$Everything that is wrong with a baseline's document, with JSON pointers.$doc$;

revoke all on function compliance.check_baseline from public;
