-- Hand evidence of resources to compliance, with the tests that ask it.
--
-- Evidence that came to another owner follows them. A control whose first evidence of this kind this is gets a test, or its retired
-- one back; who retires the test while there is evidence has said that they do not want it.
create or replace function infra.add_evidence(org_id bigint, items jsonb)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    control_ids bigint[];
    newly bigint[];
begin
    perform compliance.open_record(add_evidence.org_id);
    control_ids := array(
        select c.id from compliance.controls as c
        where c.org_id = add_evidence.org_id
            and c.code in (select k.code from jsonb_array_elements(add_evidence.items) as i(value), jsonb_array_elements_text(i.value -> 'controls') as k(code))
        order by c.id);
    newly := array(
        select c.id from unnest(control_ids) as c(id)
        where not infra.has_evidence(add_evidence.org_id, c.id));
    perform compliance.store_evidence(add_evidence.org_id, add_evidence.items);
    update compliance.evidence as e
    set owner_id = (i.value -> 'owner_id')::bigint
    from jsonb_array_elements(add_evidence.items) as i(value)
    where e.org_id = add_evidence.org_id and e.code = i.value ->> 'code' and e.owner_id <> (i.value -> 'owner_id')::bigint;
    perform infra.ask_tests(add_evidence.org_id, newly, false);
end;
$$;

comment on function infra.add_evidence is
$doc$Store evidence of resources, and see that its controls have a test of it.$doc$;

revoke all on function infra.add_evidence from public;
