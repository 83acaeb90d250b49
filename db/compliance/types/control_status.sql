-- How far a control is.
create domain compliance.control_status as text
constraint control_status_is_known check (value in ('planned', 'implemented', 'retired'));

comment on domain compliance.control_status is
$doc$How far a control is: planned, implemented, or no longer kept.

Schema: {"enum": ["planned", "implemented", "retired"]}$doc$;
