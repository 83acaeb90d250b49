-- Whether a policy counts.
create domain infra.policy_mode as text
constraint policy_mode_is_known check (value in ('enforce', 'dry_run'));

comment on domain infra.policy_mode is
$doc$Whether a policy counts: enforce, or dry_run, which only says that it would have.

Schema: {"enum": ["enforce", "dry_run"]}$doc$;
