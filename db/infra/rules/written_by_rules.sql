-- What quotas have used follows reservations and the chart; nobody writes it by hand, not even the owner.
--
-- The rules write from inside a trigger, so this one then runs at depth two or more.
create or replace function infra.written_by_rules()
returns trigger
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'TRUNCATE' or pg_trigger_depth() < 2 then
        raise exception '% is written by the rules of infra.reservations alone', tg_relid::regclass
            using errcode = 'RM011', constraint = 'written_by_rules', hint = 'Write infra.reservations: what is charged follows.';
    end if;
    return null;
end;
$$;

comment on function infra.written_by_rules is
$doc$Refuse to change what quotas have used by hand.

Raises: RM011 append_only$doc$;

revoke all on function infra.written_by_rules from public;

create or replace trigger quota_usage_written_by_rules
before insert or update or delete or truncate on infra.quota_usage
for each statement execute function infra.written_by_rules();

create or replace trigger quota_charges_written_by_rules
before insert or update or delete or truncate on infra.quota_charges
for each statement execute function infra.written_by_rules();
