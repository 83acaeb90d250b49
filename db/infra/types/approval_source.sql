-- Who has to approve: somebody so many levels above the requester, or one of a group.
create domain infra.approval_source as text
constraint approval_source_is_known check (value in ('level', 'group'));

comment on domain infra.approval_source is
$doc$Who has to approve: level (so many managers above the requester) or group (anyone of it).

Schema: {"enum": ["level", "group"]}$doc$;
