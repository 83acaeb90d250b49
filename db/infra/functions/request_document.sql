-- What conditions of policies are asked of.
--
-- What has no value is left out, so that a comparison with it is false and not undecided: a condition asks with exists().
create or replace function infra.request_document(asked infra.requests, parameters jsonb, usage jsonb, monthly_cost numeric)
returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select jsonb_strip_nulls(jsonb_build_object(
        'request', jsonb_build_object(
            'kind', (request_document.asked).kind, 'name', (request_document.asked).name, 'parameters', request_document.parameters,
            'lifetime_days', infra.days_of((request_document.asked).lifetime), 'reason', (request_document.asked).reason,
            'monthly_cost', request_document.monthly_cost, 'usage', request_document.usage),
        'requester', infra.person_document((request_document.asked).org_id, (request_document.asked).requester_id),
        'owner', infra.person_document((request_document.asked).org_id, infra.owner_by_request(request_document.asked)),
        'environment', jsonb_build_object('code', e.code, 'stage', e.stage) || jsonb_build_object(
            'region', nullif(infra.region_of(e, b.provider), '*'), 'account', e.targets #> '{aws,account}'),
        'blueprint', jsonb_build_object(
            'code', b.provider || '/' || b.name, 'provider', b.provider, 'name', b.name, 'version', v.number),
        'resource', (
            select jsonb_build_object('id', s.id, 'state', s.state, 'monthly_cost', s.monthly_cost, 'parameters', s.parameters)
            from infra.resources as s
            where s.org_id = (request_document.asked).org_id and s.id = (request_document.asked).resource_id
                and (request_document.asked).kind <> 'create'),
        'organization', (
            select jsonb_build_object('id', c.id, 'name', c.name) from org.org_charts as c where c.id = (request_document.asked).org_id)))
    from infra.environments as e, infra.blueprint_versions as v
    inner join infra.blueprints as b on b.id = v.blueprint_id
    where e.id = (request_document.asked).environment_id and v.id = (request_document.asked).blueprint_version_id;
$$;

comment on function infra.request_document is
$doc$The document {request, requester, owner, environment, blueprint, resource, organization}; nothing in it is null.$doc$;

revoke all on function infra.request_document from public;
