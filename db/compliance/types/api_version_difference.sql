-- What is different between two versions of a framework.
create type api.version_difference as (
    framework text,
    from_version text,
    from_edition integer,
    to_version text,
    to_edition integer,
    same bigint,
    reworded bigint,
    moved bigint,
    merged bigint,
    split bigint,
    withdrawn bigint,
    reinstated bigint,
    new bigint,
    requirements api.requirement_difference[]
);

comment on type api.version_difference is
$doc$What is different between two versions of a framework: how many requirements of each relation, and each of them.

Example: {"framework": "acme-security", "from_version": "2.0", "from_edition": 1, "to_version": "2.1", "to_edition": 1, "same": 0, "reworded": 1, "moved": 0, "merged": 0, "split": 0, "withdrawn": 0, "reinstated": 0, "new": 0, "requirements": [{"relation": "reworded", "origin": "proposal", "note": null, "from_key": "1.1", "from_code": "1.1", "from_title": "Access is granted by role", "from_text": null, "to_key": "1.1", "to_code": "1.1", "to_title": "Access is granted by role and need", "to_text": null, "words_changed": true}]}$doc$;
comment on column api.version_difference.framework is 'Code of the framework.';
comment on column api.version_difference.from_version is 'Earlier version.';
comment on column api.version_difference.from_edition is 'Edition of the earlier version.';
comment on column api.version_difference.to_version is 'Later version.';
comment on column api.version_difference.to_edition is 'Edition of the later version.';
comment on column api.version_difference.same is 'How many entries say that nothing changed.';
comment on column api.version_difference.reworded is 'How many have other words.';
comment on column api.version_difference.moved is 'How many have another place.';
comment on column api.version_difference.merged is 'How many became part of another one.';
comment on column api.version_difference.split is 'How many were divided.';
comment on column api.version_difference.withdrawn is 'How many are gone.';
comment on column api.version_difference.reinstated is 'How many came back.';
comment on column api.version_difference.new is 'How many come from none.';
comment on column api.version_difference.requirements is 'Each entry, in the order of the later version, what is gone at the end.';
