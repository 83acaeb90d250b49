-- A system is categorized in the words of the frameworks that were adopted for it; where none has such words, in any.
--
-- The words are in a version's vocabulary: properties.categorization has objectives and levels. Asked of the system when
-- it is categorized and of the adoption when it is made, since either may come first.
create or replace function compliance.systems_categorized()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    wrong record;
begin
    select c.objective, c.level into wrong
    from compliance.systems as s
    cross join lateral jsonb_each(s.categorization) as c(objective, level)
    where s.org_id = new.org_id and s.id = (to_jsonb(new) ->> tg_argv[0])::bigint
        and jsonb_typeof(c.level) <> 'string'
    limit 1;
    if found then
        raise exception 'the level of % is not a word', wrong.objective
            using errcode = '22023', column = 'categorization', hint = 'Give an object of one level by objective.';
    end if;
    with words as materialized (
        select v.vocabulary #> '{properties,categorization}' as known
        from compliance.adoptions as a
        inner join compliance.framework_versions as v on v.id = a.version_id
        where a.org_id = new.org_id and a.system_id = (to_jsonb(new) ->> tg_argv[0])::bigint and not a.retired
            and v.vocabulary @? 'lax $.properties.categorization.objectives'
    )

    select c.objective, c.level into wrong
    from compliance.systems as s
    cross join lateral jsonb_each_text(s.categorization) as c(objective, level)
    where s.org_id = new.org_id and s.id = (to_jsonb(new) ->> tg_argv[0])::bigint
        and exists (select from words)
        and not exists (
            select from words as w
            where w.known -> 'objectives' ? c.objective and (not w.known ? 'levels' or w.known -> 'levels' ? c.level))
    limit 1;
    if found then
        raise exception 'no adopted framework knows % at level %', wrong.objective, wrong.level
            using errcode = 'RM021', constraint = 'systems_categorized', table = 'systems', schema = 'compliance', column = 'categorization';
    end if;
    return null;
end;
$$;

comment on function compliance.systems_categorized is
$doc$Refuse a categorization in words that no adopted framework knows.

Raises: RM021 unknown_category, 22023 invalid_argument$doc$;

revoke all on function compliance.systems_categorized from public;

create or replace trigger systems_categorized
after insert or update of categorization on compliance.systems
for each row execute function compliance.systems_categorized('id');

create or replace trigger adoptions_systems_categorized
after insert or update of retired on compliance.adoptions
for each row when (new.system_id is not null) execute function compliance.systems_categorized('system_id');
