-- What became of a search.
create type api.scan_receipt as (
    environment_id bigint,
    accepted boolean,
    known integer,
    untracked integer,
    gone integer,
    problem text
);

comment on type api.scan_receipt is
$doc$What became of a search.

Example: {"environment_id": 1, "accepted": true, "known": 120, "untracked": 3, "gone": 1, "problem": null}$doc$;
comment on column api.scan_receipt.environment_id is 'Environment.';
comment on column api.scan_receipt.accepted is 'Whether it counted.';
comment on column api.scan_receipt.known is 'Objects found that a resource has made.';
comment on column api.scan_receipt.untracked is 'Objects found that are unknown here.';
comment on column api.scan_receipt.gone is 'Formerly untracked objects that are not there, or known now.';
comment on column api.scan_receipt.problem is 'RM032 when the lease was lost. [nullable]';
