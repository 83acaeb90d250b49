-- A journal with entries that the broker does not have yet.
create type api.claimed_relay as (
    org_id bigint,
    fence bigint,
    seq bigint,
    head_seq bigint
);

comment on type api.claimed_relay is 'A journal with entries that the broker does not have yet, held under a lease.';
comment on column api.claimed_relay.org_id is 'Organization.';
comment on column api.claimed_relay.fence is 'Number of the claim, to be given back with every advance.';
comment on column api.claimed_relay.seq is 'Last entry that the broker confirmed.';
comment on column api.claimed_relay.head_seq is 'Last entry of the journal.';
