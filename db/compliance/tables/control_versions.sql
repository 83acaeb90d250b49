-- What a control says, over time. Two times: valid_during is when it is so, recorded_during when it was known.
--
-- A version that begins earlier than the last known one ended is recorded as it is; the records it contradicts are
-- closed, never changed. At any recorded instant no two versions of a control are valid at once, and each has one record.
create table compliance.control_versions (
    org_id bigint not null,
    control_id bigint not null,
    number integer not null,
    title compliance.title not null,
    description compliance.prose,
    status compliance.control_status not null,
    valid_during tstzrange not null,
    recorded_during tstzrange not null,
    constraint control_versions_pkey primary key (org_id, control_id, number, recorded_during without overlaps),
    constraint control_versions_no_overlap exclude using gist (
        org_id with =, control_id with =, valid_during with &&, recorded_during with &&),
    constraint control_versions_begins check (not isempty(valid_during) and lower_inc(valid_during) and not upper_inc(valid_during))
);

create index control_versions_control on compliance.control_versions (org_id, control_id);

-- Rows that are taken away again, so that no GiST index is a single page: see org.employee_history.
insert into compliance.control_versions (org_id, control_id, number, title, status, valid_during, recorded_during)
select -n, 0, 1, 'x', 'planned', '[epoch,)', '[epoch,)' from generate_series(1, 1000) as n;

delete from compliance.control_versions;

alter table compliance.control_versions add constraint control_versions_control_exists
foreign key (org_id, control_id) references compliance.controls (org_id, id);

alter table compliance.control_versions enable row level security;

comment on table compliance.control_versions is 'Versions of controls, in force during a time and known during a time.';
comment on column compliance.control_versions.org_id is 'Organization.';
comment on column compliance.control_versions.control_id is 'Control.';
comment on column compliance.control_versions.number is 'Version of the control, from 1.';
comment on column compliance.control_versions.title is 'Title.';
comment on column compliance.control_versions.description is 'What is done.';
comment on column compliance.control_versions.status is 'How far it is.';
comment on column compliance.control_versions.valid_during is 'From when to when it is in force.';
comment on column compliance.control_versions.recorded_during is 'From when to when the record stood; the open one is what is known now.';
