-- What housekeeping did.
create type api.housekeeping as (
    organizations integer,
    warned integer,
    expired integer,
    protected integer,
    escalated integer,
    purged integer
);

comment on type api.housekeeping is
$doc$What housekeeping did.

Example: {"organizations": 2, "warned": 3, "expired": 1, "protected": 0, "escalated": 1, "purged": 0}$doc$;
comment on column api.housekeeping.organizations is 'Organizations that had something due.';
comment on column api.housekeeping.warned is 'Resources whose owners were warned of the end.';
comment on column api.housekeeping.expired is 'Resources whose deletion was begun.';
comment on column api.housekeeping.protected is 'Resources that are over their time and protected, so stay.';
comment on column api.housekeeping.escalated is 'Approvals that went to the next level.';
comment on column api.housekeeping.purged is 'Records of objects gone long ago that were forgotten.';
