-- What becomes of one link of a control in an upgrade.
create type api.upgrade_link as (
    control text,
    number integer,
    requirement text,
    coverage text,
    outcome text
);

comment on type api.upgrade_link is
$doc$What becomes of a link from a control to a requirement of the earlier version.

Example: {"control": "access-review", "number": 2, "requirement": "1.4", "coverage": "full", "outcome": "carried"}$doc$;
comment on column api.upgrade_link.control is 'Code of the control.';
comment on column api.upgrade_link.number is 'Version of the control.';
comment on column api.upgrade_link.requirement is 'Key of the requirement that it leads to now; null when nothing takes the place. [nullable]';
comment on column api.upgrade_link.coverage is 'full or part, of that requirement; null when nothing takes the place. [nullable]';
comment on column api.upgrade_link.outcome is
$doc$carried: a link is made, to be reviewed. joined: another link of the same control makes it already. present: the organization has made it
itself, and it stays. ended: no requirement takes the place.$doc$;
