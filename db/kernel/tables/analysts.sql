-- Which organizations a database login of an analyst may read.
create table kernel.analysts (
    login name not null,
    org_id bigint,
    constraint analysts_pkey primary key (login)
);

comment on table kernel.analysts is 'Logins that may read report views; a login that is not listed sees nothing.';
comment on column kernel.analysts.login is 'Database login, member of remit_analyst or remit_auditor.';
comment on column kernel.analysts.org_id is 'The one organization it may see; null for all.';
