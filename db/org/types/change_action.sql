-- Steps of a reorganization.
create domain org.change_action as text
constraint change_action_is_known check (value in ('hire', 'move', 'rename', 'leave', 'promote'));

comment on domain org.change_action is
$doc$Steps of a reorganization.

Schema: {"enum": ["hire", "move", "rename", "leave", "promote"]}$doc$;
