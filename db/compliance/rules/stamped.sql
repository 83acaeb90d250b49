-- A record is made now and may end now; between the two nothing of it changes.
--
-- Whoever writes: the instant is the journal's, not the writer's, so an as-of answer never changes afterwards. A record
-- that ends in the transaction that made it was never known: its time is empty, or it is taken away again.
create or replace function compliance.stamped()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz := kernel.stamp(coalesce(new.org_id, old.org_id));
begin
    if tg_op = 'INSERT' then
        new.recorded_during := tstzrange(instant, null);
        return new;
    elsif tg_op = 'DELETE' and lower(old.recorded_during) = instant then
        return old;
    elsif tg_op = 'UPDATE' and upper_inf(old.recorded_during) and not upper_inf(new.recorded_during)
        and to_jsonb(new) - 'recorded_during' = to_jsonb(old) - 'recorded_during' then
        new.recorded_during := tstzrange(lower(old.recorded_during), instant);
        return new;
    end if;
    raise exception 'a record of % is never changed, only ended', tg_argv[0]
        using errcode = 'RM011', constraint = tg_argv[0] || '_stamped', table = tg_argv[0], schema = 'compliance';
end;
$$;

comment on function compliance.stamped is
$doc$Give records the instant of the transaction, and let an open one only end.

Raises: RM011 append_only$doc$;

revoke all on function compliance.stamped from public;

create or replace trigger control_versions_stamped
before insert or update or delete on compliance.control_versions
for each row execute function compliance.stamped('control_versions');

create or replace trigger satisfactions_stamped
before insert or update or delete on compliance.satisfactions
for each row execute function compliance.stamped('satisfactions');

create or replace trigger evidence_revisions_stamped
before insert or update or delete on compliance.evidence_revisions
for each row execute function compliance.stamped('evidence_revisions');

create or replace trigger evidence_controls_stamped
before insert or update or delete on compliance.evidence_controls
for each row execute function compliance.stamped('evidence_controls');

create or replace trigger test_versions_stamped
before insert or update or delete on compliance.test_versions
for each row execute function compliance.stamped('test_versions');

create or replace trigger scope_rules_stamped
before insert or update or delete on compliance.scope_rules
for each row execute function compliance.stamped('scope_rules');

create or replace trigger upgrades_stamped
before insert or update or delete on compliance.upgrades
for each row execute function compliance.stamped('upgrades');

create or replace trigger adoption_terms_stamped
before insert or update or delete on compliance.adoption_terms
for each row execute function compliance.stamped('adoption_terms');
