-- The parameters that a request comes to before defaults: of a change those of the resource, with what is to be another.
create or replace function infra.given_parameters(asked infra.requests, declared jsonb, present jsonb)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select case (given_parameters.asked).kind
        when 'create' then (given_parameters.asked).parameters
        when 'change' then coalesce((
            select jsonb_object_agg(p.key, p.value)
            from jsonb_each(given_parameters.present) as p
            where jsonb_path_exists(given_parameters.declared, '$[*] ? (@.name == $name)', jsonb_build_object('name', p.key))
        ), '{}') || (given_parameters.asked).parameters
        else given_parameters.present
    end;
$$;

comment on function infra.given_parameters is
$doc$Parameters as given; of a change, merged into the present ones as far as the version of the blueprint knows them.$doc$;

revoke all on function infra.given_parameters from public;
