-- The roles, and what the database itself allows them. Run first, by a login that may create roles.
--
-- Idempotent, and content with less: whatever is already as it should be is not touched, so that a
-- login without such rights passes once an administrator has run this file. Works for a superuser
-- and for the master user of a managed server, which may create roles but is no superuser.
do $$
declare
    me constant text := current_user;
begin
    -- Owns and migrates everything; nobody logs in as it.
    if to_regrole('remit_owner') is null then
        create role remit_owner nologin;
    end if;
    -- Calls api functions and touches no table.
    if to_regrole('remit_api') is null then
        create role remit_api login;
    end if;
    if to_regrole('remit_worker') is null then
        create role remit_worker login;
    end if;
    -- Reads report views and stable api functions. Logins of persons are made members of it.
    if to_regrole('remit_analyst') is null then
        create role remit_analyst login;
    end if;
    -- Reads the frozen audits of the organization that a login is tied to. Logins of auditors are made members of it.
    if to_regrole('remit_auditor') is null then
        create role remit_auditor nologin;
    end if;
    -- Owns the report views: unlike remit_owner it is under row-level security.
    if to_regrole('remit_report') is null then
        create role remit_report nologin;
    end if;

    -- `set` and `inherit` would do; PostgreSQL grants a role to its creator with neither.
    if not pg_has_role(me, 'remit_owner', 'SET') then
        execute format('grant remit_owner to %I with set true, inherit false', me);
    end if;
    if not pg_has_role('remit_owner', 'remit_report', 'SET')
        or not pg_has_role('remit_owner', 'remit_report', 'USAGE') then
        grant remit_report to remit_owner with set true, inherit true;
    end if;
end;
$$;

do $$
declare
    here constant text := current_database();
    owns_database constant boolean := (
        select pg_has_role(d.datdba, 'USAGE') from pg_database as d where d.datname = current_database());
    member text;
begin
    if not has_database_privilege('remit_owner', here, 'CREATE') then
        execute format('grant create on database %I to remit_owner', here);
    end if;

    if owns_database then
        foreach member in array array['remit_owner', 'remit_api', 'remit_worker', 'remit_analyst', 'remit_auditor'] loop
            if not exists (
                select from pg_database as d
                cross join lateral aclexplode(d.datacl) as entry
                where d.datname = here and entry.grantee = to_regrole(member) and entry.privilege_type = 'CONNECT'
            ) then
                execute format('grant connect on database %I to %I', here, member);
            end if;
        end loop;
        -- Other logins of the same server have no business here, nor has a table of temporary make:
        -- pg_temp is searched first, and a guard must not meet a stranger's objects.
        if has_database_privilege('public', here, 'CONNECT') or has_database_privilege('public', here, 'TEMPORARY') then
            execute format('revoke connect, temporary on database %I from public', here);
        end if;
        if has_schema_privilege('public', 'public', 'USAGE') or has_schema_privilege('public', 'public', 'CREATE') then
            revoke all on schema public from public;
        end if;
    end if;
end;
$$;

-- From here on everything belongs to the owner.
set role remit_owner;

-- PostgreSQL lets everyone execute a new function; only this global form takes that back.
alter default privileges revoke execute on routines from public;
