-- A lease that a worker still holds.
create type api.work_lease as (
    org_id bigint,
    resource_id bigint,
    fence bigint,
    lease_until timestamptz
);

comment on type api.work_lease is
$doc$A lease that a worker still holds.

Example: {"org_id": 7, "resource_id": 31, "fence": 4, "lease_until": "2026-11-22T09:32:00+00:00"}$doc$;
comment on column api.work_lease.org_id is 'Organization.';
comment on column api.work_lease.resource_id is 'Resource.';
comment on column api.work_lease.fence is 'Number of the claim.';
comment on column api.work_lease.lease_until is 'When it ends now.';
