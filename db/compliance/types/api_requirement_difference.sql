-- What became of a requirement from one version to another.
create type api.requirement_difference as (
    relation text,
    origin text,
    note text,
    from_key text,
    from_code text,
    from_title text,
    from_text text,
    to_key text,
    to_code text,
    to_title text,
    to_text text,
    words_changed boolean
);

comment on type api.requirement_difference is
$doc$What became of a requirement from one version of a framework to another.

Example: {"relation": "reworded", "origin": "proposal", "note": null, "from_key": "1.1", "from_code": "1.1", "from_title": "Access is granted by role", "from_text": null, "to_key": "1.1", "to_code": "1.1", "to_title": "Access is granted by role and need", "to_text": null, "words_changed": true}$doc$;
comment on column api.requirement_difference.relation is 'same, reworded, moved, merged, split, withdrawn, reinstated or new.';
comment on column api.requirement_difference.origin is 'Who says so: publisher, configuration, overlay, or proposal by comparison.';
comment on column api.requirement_difference.note is 'What a reader should know. [nullable]';
comment on column api.requirement_difference.from_key is 'Key in the earlier version; null for what is new. [nullable]';
comment on column api.requirement_difference.from_code is 'Identifier as the earlier version prints it. [nullable]';
comment on column api.requirement_difference.from_title is 'Its title. [nullable]';
comment on column api.requirement_difference.from_text is 'Its text, where the words changed. [nullable]';
comment on column api.requirement_difference.to_key is 'Key in the later version; null for what was withdrawn. [nullable]';
comment on column api.requirement_difference.to_code is 'Identifier as the later version prints it. [nullable]';
comment on column api.requirement_difference.to_title is 'Its title. [nullable]';
comment on column api.requirement_difference.to_text is 'Its text, where the words changed. [nullable]';
comment on column api.requirement_difference.words_changed is 'Whether title or text differ; true where one side is missing.';
