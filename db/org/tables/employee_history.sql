-- What was true of each employee, and when. The open period is the present.
--
-- Temporal keys hold for every instant what the employees' keys hold for now: one row per employee,
-- a manager who was there all the time, one CEO. Written by the rules alone.
--
-- The key to the manager and the one CEO wait for the commit. One MERGE may hire a manager and move others
-- below, and the record of its updates is written before that of its inserts; and in which order a
-- promotion ends one CEO's period and begins the other's is the planner's choice. By the commit every order
-- has come to the same rows.
--
-- When a period ends, its key is checked for reports that would lose their manager. A plan for any values thinks
-- that chart and period leave one row, and would find it in the index of the primary key by reading a whole large
-- chart. The hash index and the claim that managers are distinct make the way by the manager the cheaper one.
create table org.employee_history (
    org_id bigint not null,
    id bigint not null,
    name text not null,
    title text,
    manager_id bigint,
    email text,
    external_key text not null,
    version bigint not null,
    created_at timestamptz not null,
    valid_during tstzrange not null,
    constraint employee_history_pkey primary key (org_id, id, valid_during without overlaps),
    constraint employee_history_manager_exists foreign key (org_id, manager_id, period valid_during)
    references org.employee_history (org_id, id, period valid_during) deferrable initially deferred,
    constraint employee_history_one_ceo exclude using gist (org_id with =, valid_during with &&) where (manager_id is null)
    deferrable initially deferred,
    constraint employee_history_begins check (not lower_inf(valid_during))
);

create index employee_history_id on org.employee_history (org_id, id);

create index employee_history_manager_id on org.employee_history using hash (manager_id);

alter table org.employee_history alter column manager_id set (n_distinct = -1);

-- Rows that are taken away again, so that no GiST index is a single page any more. While it is one, PostgreSQL
-- (seen in 18.6) keeps what a scan found dead there until the scan's next turn, as in a join; when the page was
-- split meanwhile, it then marks living entries as dead, and rows are no longer found by their key.
-- Tests: db-tests/model/test_indexes.py
insert into org.employee_history (org_id, id, name, external_key, version, created_at, valid_during)
select -n, 0, '', '', 0, 'epoch', '[epoch,)' from generate_series(1, 1000) as n;

delete from org.employee_history;

set constraints all immediate;

alter table org.employee_history enable row level security;

comment on table org.employee_history is 'Employees over time, without gaps or overlaps; kept by the rules on org.employees.';
comment on column org.employee_history.org_id is 'Organization chart.';
comment on column org.employee_history.id is 'Employee.';
comment on column org.employee_history.name is 'Full name.';
comment on column org.employee_history.title is 'Job title.';
comment on column org.employee_history.manager_id is 'Whom the employee answered to; null for the CEO.';
comment on column org.employee_history.email is 'Work address.';
comment on column org.employee_history.external_key is 'Key for imports and exports.';
comment on column org.employee_history.version is 'Version of the employee''s row.';
comment on column org.employee_history.created_at is 'When the employee''s row was created.';
comment on column org.employee_history.valid_during is 'From (included) until (excluded); open at the end while it is the present.';
