-- What is wrong with the objects of a blueprint: their names, types and templates.
create or replace function infra.check_objects(objects jsonb, provider text, shape jsonb)
returns api.document_violation[]
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
    violations api.document_violation[] := case when jsonb_array_length(check_objects.objects) between 1 and 20 then '{}'
        else array[('/objects', '22023', 'a blueprint has 1 to 20 objects')::api.document_violation] end;
    one record;
begin
    for one in
        select '/objects/' || (o.position - 1) as pointer, o.value, o.value ->> 'id' as id, o.value ->> 'type' as type, o.value -> 'body' as body,
            row_number() over (partition by o.value ->> 'id' order by o.position) > 1 as again
        from jsonb_array_elements(check_objects.objects) with ordinality as o(value, position)
        order by o.position
    loop
        violations := violations || compliance.check_fields(one.value, one.pointer,
            '{"id": "line!", "type": "line!", "name": "string!", "when": "string", "body": "object!"}');
        if jsonb_typeof(one.value) <> 'object' then
            continue;
        end if;
        violations := violations || array(
            select (one.pointer || m.place, '22023', m.message)::api.document_violation
            from (values
                (one.id !~ '^[a-z][a-z0-9_]{0,59}$', '/id', 'an id is 1 to 60 lower-case letters, digits and underscores, beginning with a letter'),
                (one.again, '/id', format('there are two objects %s', one.id)),
                (check_objects.provider = 'aws' and one.type !~ '^AWS::[A-Za-z0-9]+::[A-Za-z0-9]+$', '/type', 'a type of AWS is written as CloudFormation does: AWS::S3::Bucket'),
                (check_objects.provider = 'kubernetes' and one.type !~ '^([a-z0-9.-]+/)?v[a-z0-9]+/[A-Z][A-Za-z0-9]+$', '/type', 'a type of Kubernetes is apiVersion/Kind: v1/Namespace'),
                (check_objects.provider = 'kubernetes' and one.type is distinct from format('%s/%s', one.body ->> 'apiVersion', one.body ->> 'kind'), '/body',
                    'apiVersion and kind are those of the type'),
                (check_objects.provider = 'kubernetes' and jsonb_typeof(one.body #> '{metadata,name}') is distinct from 'string', '/body/metadata', 'metadata has a name')
            ) as m(holds, place, message)
            where m.holds)
        || case when jsonb_typeof(one.value -> 'when') = 'string'
            then infra.check_predicate(one.value ->> 'when', check_objects.shape, one.pointer || '/when') else '{}' end
        || infra.check_template(one.value -> 'name', check_objects.shape, one.pointer || '/name')
        || infra.check_template(one.body, check_objects.shape, one.pointer || '/body');
    end loop;
    return violations;
end;
$$;

comment on function infra.check_objects is
$doc$What is wrong with the objects of a blueprint, with JSON pointers.$doc$;

revoke all on function infra.check_objects from public;
