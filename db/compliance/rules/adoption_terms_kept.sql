-- What an adoption says of itself is remembered as of every instant; nobody writes that memory by hand.
create or replace function compliance.adoption_terms_kept()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'UPDATE' and (new.target_on, new.observation_during, new.retired) is not distinct from (
        old.target_on, old.observation_during, old.retired) then
        return null;
    end if;
    update compliance.adoption_terms as t
    set recorded_during = tstzrange(lower(t.recorded_during), kernel.stamp(t.org_id))
    where t.org_id = new.org_id and t.adoption_id = new.id and upper_inf(t.recorded_during);
    insert into compliance.adoption_terms (org_id, adoption_id, target_on, observation_during, retired)
    values (new.org_id, new.id, new.target_on, new.observation_during, new.retired);
    return null;
end;
$$;

comment on function compliance.adoption_terms_kept is
$doc$Record what an adoption says of itself, in place of what it said before.$doc$;

revoke all on function compliance.adoption_terms_kept from public;

create or replace trigger adoptions_adoption_terms_kept
after insert or update on compliance.adoptions
for each row execute function compliance.adoption_terms_kept();

create or replace trigger adoption_terms_written_by_rules
before insert or update or delete or truncate on compliance.adoption_terms
for each statement execute function org.written_by_rules();
