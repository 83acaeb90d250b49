-- The effective parameters: every declared one, with its default or null where none was given.
--
-- Whole numbers lose a trailing .0, so that a template writes 10Gi and not 10.0Gi.
create or replace function infra.complete_parameters(declared jsonb, given jsonb)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(jsonb_object_agg(d.value ->> 'name', infra.complete_value(d.value,
        coalesce(nullif(complete_parameters.given -> (d.value ->> 'name'), 'null'), d.value -> 'default', 'null'))), '{}')
    from jsonb_array_elements(complete_parameters.declared) as d;
$$;

comment on function infra.complete_parameters is
$doc$Checked parameters with defaults filled in; null where a parameter has neither value nor default.$doc$;

revoke all on function infra.complete_parameters from public;
