-- What happens when what runs is not what was asked for.
create domain infra.drift_action as text
constraint drift_action_is_known check (value in ('report', 'repair'));

comment on domain infra.drift_action is
$doc$What happens to drift: report it, or repair it.

Schema: {"enum": ["report", "repair"]}$doc$;
