-- Refuse a policy that cannot work, naming every fault. A rule of an environment has the same form, and the same check.
create or replace function infra.check_policy(code text, title text, effect text, condition text, settings jsonb, mode text)
returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    rule jsonb := jsonb_build_object(
        'code', check_policy.code, 'title', check_policy.title, 'effect', check_policy.effect, 'condition', check_policy.condition, 'mode', check_policy.mode);
    violations api.document_violation[];
begin
    if jsonb_typeof(check_policy.settings) is distinct from 'object' then
        violations := array[('/settings', '22023', 'settings are an object')::api.document_violation];
    else
        violations := array(
            select (case when rule ? v.key then '/' || v.key else '/settings/' || v.key end, v.code, v.message)::api.document_violation
            from (
                select split_part(c.pointer, '/', 2) as key, c.code, c.message
                from unnest(infra.check_environment_rule(check_policy.settings || rule, '')) as c
            ) as v)
            || array(
                select ('/settings/' || k.key, '22023', k.key || ' is no setting')::api.document_violation
                from jsonb_object_keys(check_policy.settings) as k(key)
                where rule ? k.key);
    end if;
    if violations <> '{}' then
        raise exception '%: %', violations[1].pointer, violations[1].message
            using errcode = 'RM040', table = 'policies', schema = 'infra', detail = to_json(violations)::text;
    end if;
end;
$$;

comment on function infra.check_policy is
$doc$Refuse a policy that cannot work.

Raises: RM040 policy_refused$doc$;

revoke all on function infra.check_policy from public;
