-- What a request asks for.
create domain infra.request_kind as text
constraint request_kind_is_known check (value in ('create', 'change', 'extend', 'delete', 'transfer'));

comment on domain infra.request_kind is
$doc$What a request asks for.

Schema: {"enum": ["create", "change", "extend", "delete", "transfer"]}$doc$;
