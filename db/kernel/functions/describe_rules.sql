-- Constraints, triggers, policies and rewrite rules on the relations of some schemas.
--
-- Triggers carry whether they are enabled: an owner may switch them off, and this is where it shows.
create or replace function kernel.describe_rules(schemas text[])
returns table (kind text, identity text, definition text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select
        'constraint',
        format('%s on %s', k.conname, k.conrelid::regclass),
        concat_ws(e'\n', pg_get_constraintdef(k.oid), obj_description(k.oid, 'pg_constraint'))
    from pg_constraint as k
    where k.connamespace::regnamespace::text = any (describe_rules.schemas)
        and k.conrelid <> 0 and k.contype <> 't'
    union all
    select
        'trigger',
        format('%s on %s', t.tgname, t.tgrelid::regclass),
        concat_ws(e'\n', pg_get_triggerdef(t.oid), t.tgenabled, obj_description(t.oid, 'pg_trigger'))
    from pg_trigger as t
    join pg_class as c on t.tgrelid = c.oid
    where c.relnamespace::regnamespace::text = any (describe_rules.schemas)
        and not t.tgisinternal
    union all
    select
        'policy',
        format('%s on %s', p.polname, p.polrelid::regclass),
        concat_ws(
            e'\n',
            p.polcmd,
            p.polpermissive,
            (select string_agg(case member when 0 then 'public' else member::regrole::text end, ', ' order by member::regrole::text)
                from unnest(p.polroles) as member),
            pg_get_expr(p.polqual, p.polrelid),
            pg_get_expr(p.polwithcheck, p.polrelid),
            obj_description(p.oid, 'pg_policy'))
    from pg_policy as p
    join pg_class as c on p.polrelid = c.oid
    where c.relnamespace::regnamespace::text = any (describe_rules.schemas)
    union all
    select
        'rule',
        format('%s on %s', w.rulename, w.ev_class::regclass),
        pg_get_ruledef(w.oid)
    from pg_rewrite as w
    join pg_class as c on w.ev_class = c.oid
    where c.relnamespace::regnamespace::text = any (describe_rules.schemas)
        and w.rulename <> '_RETURN';
$$;

comment on function kernel.describe_rules is 'Definition of every constraint, trigger, policy and rewrite rule.';

revoke all on function kernel.describe_rules from public;
