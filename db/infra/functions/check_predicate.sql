-- What is wrong with a predicate over a document of a shape.
create or replace function infra.check_predicate(predicate text, shape jsonb, pointer text)
returns api.document_violation[]
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
    stray text;
begin
    if not infra.is_predicate(check_predicate.predicate) then
        return array[(check_predicate.pointer, '22023', 'a jsonpath is needed that says true or false, such as $.a == 1; methods about dates are not taken')::api.document_violation];
    end if;
    stray := infra.unknown_path(check_predicate.predicate, check_predicate.shape);
    return case when stray is null then '{}'
        else array[(check_predicate.pointer, '22023', format('$%s leads nowhere', stray))::api.document_violation] end;
end;
$$;

comment on function infra.check_predicate is
$doc$What is wrong with a jsonpath predicate.$doc$;

revoke all on function infra.check_predicate from public;
