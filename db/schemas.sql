-- The schemas, and the extensions in a schema of their own.
create schema if not exists kernel;

create schema ext;

create schema org;

create schema compliance;

create schema infra;

create schema api;

create schema report;

create extension ltree with schema ext;

create extension btree_gist with schema ext;

comment on schema kernel is 'What every domain stands on: errors, actor and tenancy, journal, idempotency, installed code.';

comment on schema org is 'Organization charts and employees: tables, rules, private functions.';

comment on schema compliance is 'Frameworks, controls, evidence, adoptions, audits: tables, rules, private functions.';

comment on schema infra is 'Blueprints, environments, policies, quotas, requests, approvals, resources: tables, rules, private functions.';

comment on schema api is 'The callable contract: functions and their row types, never a table.';

comment on schema report is 'Views for analysts, under row-level security.';

comment on schema ext is 'Extensions.';

-- A view's owner must be able to create in its schema.
grant usage, create on schema report to remit_report;
