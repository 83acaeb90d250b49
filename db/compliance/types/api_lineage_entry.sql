-- What someone says about how two requirements are related across versions.
create type api.lineage_entry as (
    id bigint,
    org_id bigint,
    origin text,
    relation text,
    from_version text,
    from_edition integer,
    from_key text,
    to_version text,
    to_edition integer,
    to_key text,
    note text
);

comment on type api.lineage_entry is
$doc$One entry of lineage, as it was imported.

Example: {"id": 31, "org_id": null, "origin": "configuration", "relation": "merged", "from_version": "2.0", "from_edition": 1, "from_key": "1.3", "to_version": "2.1", "to_edition": 1, "to_key": "1.1", "note": null}$doc$;
comment on column api.lineage_entry.id is 'Number.';
comment on column api.lineage_entry.org_id is 'Organization that says so for itself; null for everyone. [nullable]';
comment on column api.lineage_entry.origin is 'publisher, configuration or overlay; the later outweighs the earlier.';
comment on column api.lineage_entry.relation is 'same, reworded, moved, merged, split, withdrawn, reinstated or new.';
comment on column api.lineage_entry.from_version is 'Earlier version.';
comment on column api.lineage_entry.from_edition is 'Edition of the earlier version.';
comment on column api.lineage_entry.from_key is 'Requirement of the earlier version; null for one that is new. [nullable]';
comment on column api.lineage_entry.to_version is 'Later version.';
comment on column api.lineage_entry.to_edition is 'Edition of the later version.';
comment on column api.lineage_entry.to_key is 'Requirement of the later version; null for one that was withdrawn. [nullable]';
comment on column api.lineage_entry.note is 'What a reader should know. [nullable]';
