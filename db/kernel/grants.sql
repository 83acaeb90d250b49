-- Who may enter which schema. Functions carry their own grants; tables of the kernel are for its functions alone.
grant usage on schema api to remit_api, remit_worker, remit_analyst;

grant usage on schema report to remit_analyst, remit_auditor;

grant usage on schema kernel, org, ext to remit_report;

grant select on kernel.journal to remit_report;
