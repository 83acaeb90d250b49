-- A period from two instants that a client gave; neither means none.
create or replace function compliance.period(from_instant timestamptz, until_instant timestamptz)
returns tstzrange
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    if period.from_instant is null and period.until_instant is null then
        return null;
    elsif not coalesce(period.until_instant > period.from_instant and isfinite(period.from_instant) and isfinite(period.until_instant), false) then
        raise exception 'a period has a begin and a later end'
            using errcode = '22023', column = 'observation_until', hint = 'Give both, the end after the begin.';
    end if;
    return tstzrange(period.from_instant, period.until_instant);
end;
$$;

comment on function compliance.period is
$doc$The period between two instants, or null for neither.

Raises: 22023 invalid_argument$doc$;

revoke all on function compliance.period from public;
