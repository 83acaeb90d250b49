-- Which state may follow which, by which action of whom. Code, not data of users: data/transitions.sql holds its rows.
create table infra.transitions (
    subject text not null,
    from_state text not null,
    action text not null,
    to_state text not null,
    by_whom text[] not null,
    comment text not null,
    constraint transitions_pkey primary key (subject, from_state, action, to_state),
    constraint transitions_subject_is_known check (subject in ('requests', 'resources')),
    constraint transitions_by_somebody check (by_whom <@ array['requester', 'approver', 'editor', 'worker', 'system'] and cardinality(by_whom) > 0)
);

comment on table infra.transitions is 'Allowed transitions of requests and resources.';
comment on column infra.transitions.subject is 'requests or resources.';
comment on column infra.transitions.from_state is 'State before.';
comment on column infra.transitions.action is 'What is done.';
comment on column infra.transitions.to_state is 'State after.';
comment on column infra.transitions.by_whom is 'Who may do it: requester, approver, editor, worker, system.';
comment on column infra.transitions.comment is 'What it means.';
