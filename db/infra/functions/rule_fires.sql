-- Whether a rule fires when its condition holds, does not, or can be neither (a text is compared with a number).
--
-- What restricts fails closed: an undecided condition counts as if it held. What only helps does not fire.
create or replace function infra.rule_fires(holds boolean, effect text)
returns boolean
language sql immutable parallel safe
return coalesce(rule_fires.holds, rule_fires.effect in ('deny', 'require_approval', 'limit'));

comment on function infra.rule_fires is
$doc$Whether a rule with an effect fires; holds is null when the condition is undecided.$doc$;

revoke all on function infra.rule_fires from public;
