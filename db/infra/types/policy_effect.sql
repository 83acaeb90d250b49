-- What a policy does when its condition holds.
create domain infra.policy_effect as text
constraint policy_effect_is_known check (value in ('deny', 'require_approval', 'default', 'limit', 'allow_self_approval'));

comment on domain infra.policy_effect is
$doc$What a policy does when its condition holds.

Schema: {"enum": ["deny", "require_approval", "default", "limit", "allow_self_approval"]}$doc$;
