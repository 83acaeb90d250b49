-- The last recorded instant that the answer knows of: of all, or of those until the asked one.
--
-- An answer names this instant. Asked again as of it, next year too, the answer is the same to the byte. A change that is still
-- under way carries a later instant than the last one recorded. Positions in the journal have no gaps and their instants
-- increase, so the one before a past instant is found by halving.
create or replace function compliance.known_until(org_id bigint, as_of timestamptz)
returns timestamptz
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    found_instant timestamptz;
    instant timestamptz;
    first_seq bigint := 1;
    last_seq bigint;
    middle bigint;
begin
    select j.seq, j.recorded_at into last_seq, instant
    from kernel.journal_heads as h
    inner join kernel.journal as j on j.org_id = h.org_id and j.seq = h.seq
    where h.org_id = known_until.org_id;
    if instant <= coalesce(known_until.as_of, 'infinity') then
        return instant;
    end if;
    while first_seq <= last_seq loop
        middle := (first_seq + last_seq) / 2;
        select j.recorded_at into instant from kernel.journal as j where j.org_id = known_until.org_id and j.seq = middle;
        if instant <= known_until.as_of then
            found_instant := instant;
            first_seq := middle + 1;
        else
            last_seq := middle - 1;
        end if;
    end loop;
    return coalesce(found_instant, known_until.as_of, '-infinity');
end;
$$;

comment on function compliance.known_until is
$doc$The instant of the last change of the organization that was recorded by the asked instant.$doc$;

revoke all on function compliance.known_until from public;
