-- How far an organization's journal has come.
create type api.journal_head as (
    org_id bigint,
    seq bigint
);

comment on type api.journal_head is 'How far an organization''s journal has come.';
comment on column api.journal_head.org_id is 'Organization chart.';
comment on column api.journal_head.seq is 'Last entry.';
