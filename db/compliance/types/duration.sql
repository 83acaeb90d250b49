-- How long: an ISO 8601 duration as configuration writes it.
create domain compliance.duration as text
constraint duration_is_iso_8601 check (value ~ '^P([0-9]{1,5}[YMWD])+(T([0-9]{1,5}[HMS])+)?$|^PT([0-9]{1,5}[HMS])+$');

comment on domain compliance.duration is
$doc$A duration of ISO 8601, such as P90D.

Schema: {"pattern": "^P([0-9]{1,5}[YMWD])+(T([0-9]{1,5}[HMS])+)?$|^PT([0-9]{1,5}[HMS])+$"}$doc$;
