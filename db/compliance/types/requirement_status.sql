-- What is derived for a requirement.
create domain compliance.requirement_status as text
constraint requirement_status_is_known check (value in ('ready', 'partial', 'not_ready', 'not_applicable'));

comment on domain compliance.requirement_status is
$doc$Derived status of a requirement: everything holds, some does, nothing does, or it is out of scope.

Schema: {"enum": ["ready", "partial", "not_ready", "not_applicable"]}$doc$;
