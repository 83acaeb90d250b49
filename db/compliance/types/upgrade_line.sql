-- What became of one requirement, or where one came from: a line of an upgrade's plan, between the functions that make it.
create type compliance.upgrade_line as (
    line integer,
    relation text,
    origin text,
    note text,
    from_id integer,
    to_id integer
);

comment on type compliance.upgrade_line is 'One line of lineage that an upgrade follows.';
comment on column compliance.upgrade_line.line is 'Place in the plan, from 1.';
comment on column compliance.upgrade_line.relation is 'How the later requirement came from the earlier one.';
comment on column compliance.upgrade_line.origin is 'Who says so.';
comment on column compliance.upgrade_line.note is 'What they add.';
comment on column compliance.upgrade_line.from_id is 'Requirement of the earlier version; null when there was none.';
comment on column compliance.upgrade_line.to_id is 'Requirement of the later version; null when there is none.';
