-- Refuse a span of months that ends before it begins, or is longer than anybody reads.
create or replace function infra.check_months(from_month date, until_month date)
returns void
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    if not isfinite(check_months.from_month) or not isfinite(check_months.until_month) or check_months.from_month > check_months.until_month
        or check_months.from_month < check_months.until_month - interval '10 years' then
        raise exception 'months are given from the first to the last, ten years at most' using errcode = '22023', column = 'from_month';
    end if;
end;
$$;

comment on function infra.check_months is
$doc$Refuse a span of months that makes no sense.

Raises: 22023 invalid_argument$doc$;

revoke all on function infra.check_months from public;
