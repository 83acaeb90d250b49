-- The instant up to which the answer knows: the asked one, or the last that is recorded if that is earlier.
--
-- Whoever asks about now is told this instant; asked again as of it, next year too, the answer is the same. A change
-- that is still under way carries a later instant than the last one recorded.
create or replace function compliance.known_until(org_id bigint, as_of timestamptz)
returns timestamptz
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select least(
        coalesce(known_until.as_of, 'infinity'),
        coalesce((select h.recorded_at from kernel.journal_heads as h where h.org_id = known_until.org_id), '-infinity'));
$$;

comment on function compliance.known_until is
$doc$The earlier of the asked instant and the last recorded change of the organization.$doc$;

revoke all on function compliance.known_until from public;
