-- What the report views read; their owner is under row-level security.
grant usage on schema infra to remit_report;
