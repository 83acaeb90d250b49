-- What a scope rule does.
create domain compliance.scope_action as text
constraint scope_action_is_known check (value in ('include', 'exclude'));

comment on domain compliance.scope_action is
$doc$What a scope rule does with the requirements that it names.

Schema: {"enum": ["include", "exclude"]}$doc$;
