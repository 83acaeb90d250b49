-- What a person may do in an organization.
create domain org.member_role as text
constraint member_role_is_known check (value in ('viewer', 'editor', 'owner'));

comment on domain org.member_role is
$doc$What a person may do in an organization.

Schema: {"enum": ["viewer", "editor", "owner"]}$doc$;
