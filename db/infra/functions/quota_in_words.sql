-- What a quota has left, for whoever wanted more: given as the object that plans and errors carry.
create or replace function infra.quota_in_words(exceeded jsonb)
returns text
language sql immutable parallel safe
return format(
    'the quota of %s has %s of %s left, and %s is needed of %s',
    quota_in_words.exceeded ->> 'employee_name', quota_in_words.exceeded ->> 'left', quota_in_words.exceeded ->> 'amount',
    quota_in_words.exceeded ->> 'needed', quota_in_words.exceeded ->> 'metric'
);

comment on function infra.quota_in_words is
$doc$A sentence about an exceeded quota: {employee_name, metric, amount, needed, left}.$doc$;

revoke all on function infra.quota_in_words from public;
