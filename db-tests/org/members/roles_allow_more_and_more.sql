-- A viewer reads, an editor changes the chart, an owner also deletes it and gives roles.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob');
select api.put_member(tap.org('Acme'), role, role) from unnest(array['viewer', 'editor', 'owner']) as role;
create function pg_temp.may(actor text, statement text) returns boolean language plpgsql as $$
begin
    perform tap.act_as('remit_api', may.actor);
    execute may.statement;
    perform tap.act_as_superuser();
    return true;
exception
    when insufficient_privilege then
        perform tap.act_as_superuser();
        return false;
end;
$$;
create function pg_temp.who_may(statement text) returns text language sql as $$
    select string_agg(a.actor, ' ' order by a.position)
    from unnest(array['stranger', 'viewer', 'editor', 'owner']) with ordinality as a(actor, position)
    where pg_temp.may(a.actor, who_may.statement);
$$;

select is(pg_temp.who_may($$ select api.get_org_chart(tap.org('Acme')) $$), 'viewer editor owner', 'read');
select is(pg_temp.who_may($$ select api.list_members(tap.org('Acme')) $$), 'viewer editor owner', 'read roles');
select is(pg_temp.who_may($$ select api.update_employee(tap.org('Acme'), tap.id('bob'), '{}') $$), 'editor owner', 'change');
select is(pg_temp.who_may($$ select api.put_member(tap.org('Acme'), 'x', 'viewer') $$), 'owner', 'give roles');
select is(pg_temp.who_may($$ select api.delete_member(tap.org('Acme'), 'x') $$), 'owner', 'take roles');
select is(pg_temp.who_may($$ select api.delete_org_chart(tap.org('Acme')) $$), 'owner', 'delete the chart');

select * from finish();
rollback;
