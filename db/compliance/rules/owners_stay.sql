-- Whoever is made to answer for something stays until the transaction ends, also when direct SQL names them.
--
-- Locked before the journal's head, as leavers are: the key, which waits for the commit, would lock them after it, and a
-- leaver and a writer would wait for each other.
create or replace function compliance.owners_stay()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform from org.employees as e
    where e.org_id = new.org_id and e.id = (to_jsonb(new) ->> tg_argv[0])::bigint
    for key share;
    return new;
end;
$$;

comment on function compliance.owners_stay is
$doc$Lock the employee that a row names, before the end of the journal is locked.$doc$;

revoke all on function compliance.owners_stay from public;

create or replace trigger controls_owners_stay
before insert or update of owner_id on compliance.controls
for each row execute function compliance.owners_stay('owner_id');

create or replace trigger evidence_owners_stay
before insert or update of owner_id on compliance.evidence
for each row execute function compliance.owners_stay('owner_id');

create or replace trigger systems_owners_stay
before insert or update of owner_id on compliance.systems
for each row execute function compliance.owners_stay('owner_id');

create or replace trigger exceptions_owners_stay
before insert or update of approver_id on compliance.exceptions
for each row execute function compliance.owners_stay('approver_id');
