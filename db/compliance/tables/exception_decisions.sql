-- What was decided on an exception, by whom, for ever: the as-of answer reads these, not the exception's present state.
create table compliance.exception_decisions (
    org_id bigint not null,
    exception_id bigint not null,
    number integer not null,
    state compliance.exception_state not null,
    approver_id bigint,
    decided_by text not null,
    note compliance.prose,
    recorded_at timestamptz not null,
    constraint exception_decisions_pkey primary key (org_id, exception_id, number),
    constraint exception_decisions_exception_exists foreign key (org_id, exception_id) references compliance.exceptions (org_id, id)
);

alter table compliance.exception_decisions enable row level security;

comment on table compliance.exception_decisions is 'Decisions on exceptions; append-only.';
comment on column compliance.exception_decisions.org_id is 'Organization.';
comment on column compliance.exception_decisions.exception_id is 'Exception.';
comment on column compliance.exception_decisions.number is 'Decision, from 1.';
comment on column compliance.exception_decisions.state is 'State from then on.';
comment on column compliance.exception_decisions.approver_id is 'Employee who decided, by the number they had then.';
comment on column compliance.exception_decisions.decided_by is 'Person who decided; stays for ever.';
comment on column compliance.exception_decisions.note is 'What they said.';
comment on column compliance.exception_decisions.recorded_at is 'When it was recorded.';
