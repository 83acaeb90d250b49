-- How the requirements of one version came from those of another, after everyone who speaks of it has been heard.
--
-- An entry stands unless one of more weight speaks of the same earlier requirement; where an entry names no earlier one
-- (new), of the same later one. What no standing entry speaks of is compared by key. Something moved, merged or
-- split into a requirement does not end that requirement's own line: publishers write down only what joined it.
-- Entries about another edition of the same versions count where these two have none, by key.
create or replace function compliance.resolve_lineage(from_version_id bigint, to_version_id bigint, owner_id bigint)
returns table (relation text, from_requirement_id integer, to_requirement_id integer, origin text, note text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with old as materialized (
        select r.id, r.key, r.title, r.text, r.assessable, r.withdrawn
        from compliance.requirements as r
        where r.version_id = resolve_lineage.from_version_id
    ), new as materialized (
        select r.id, r.key, r.title, r.text, r.assessable, r.withdrawn
        from compliance.requirements as r
        where r.version_id = resolve_lineage.to_version_id
    ), entries as materialized (
        select e.relation, e.origin, e.note, e.weight, o.id as from_id, n.id as to_id
        from compliance.lineage_entries(resolve_lineage.from_version_id, resolve_lineage.to_version_id, resolve_lineage.owner_id) as e
        left join old as o on o.key = e.from_key
        left join new as n on n.key = e.to_key
        where (e.from_key is null or o.id is not null) and (e.to_key is null or n.id is not null)
    ), weighed as materialized (
        select e.*, e.from_id is null or e.weight = max(e.weight) over (partition by e.from_id) as stands
        from entries as e
    ), contested as materialized (
        select w.*,
            max(w.weight) over (partition by w.to_id) as weight_of_all,
            max(w.weight) filter (where w.from_id is null) over (partition by w.to_id) as weight_of_new
        from weighed as w
        where w.stands
    ), standing as materialized (
        select c.relation, c.from_id, c.to_id, c.origin, c.note
        from contested as c
        where c.to_id is null or c.weight >= case when c.from_id is null then c.weight_of_all else coalesce(c.weight_of_new, 0) end
    ), spoken as materialized (
        select s.to_id, bool_or(s.relation not in ('moved', 'merged', 'split')) as whole
        from standing as s
        where s.to_id is not null
        group by s.to_id
    ), compared as (
        select
            case
                when n.id is null or n.withdrawn and not o.withdrawn then 'withdrawn'
                when o.id is null then 'new'
                when o.withdrawn and not n.withdrawn then 'reinstated'
                when (o.title::text, o.text, o.assessable) is not distinct from (n.title::text, n.text, n.assessable) then 'same'
                else 'reworded'
            end as relation,
            o.id as from_id, n.id as to_id
        from (select o.* from old as o where o.id not in (select s.from_id from standing as s where s.from_id is not null)) as o
        full join (select n.* from new as n where n.id not in (select s.to_id from spoken as s where s.whole)) as n on n.key = o.key
        where o.id is not null or not n.withdrawn and n.id not in (select s.to_id from spoken as s)
    )
    select s.relation::text, s.from_id, s.to_id, s.origin::text, s.note::text from standing as s
    union all
    select c.relation, c.from_id, c.to_id, 'proposal', null from compared as c;
$$;

comment on function compliance.resolve_lineage is
$doc$How the requirements of a version came from those of another version, as the organization (0: everyone) sees it.

Every requirement of the earlier version occurs, and every one of the later version that is not withdrawn. An organization's overlay
outweighs the shared one, this the configuration, this the publisher, this a comparison by key.$doc$;

revoke all on function compliance.resolve_lineage from public;
