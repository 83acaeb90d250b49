-- What a rule that fired says: its own words, or what it does.
create or replace function infra.rule_text(rule jsonb)
returns text
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(rule_text.rule ->> 'message', case rule_text.rule ->> 'effect'
        when 'limit' then (rule_text.rule ->> 'parameter') || ': ' || infra.limit_text(rule_text.rule)
        when 'default' then (rule_text.rule ->> 'parameter') || ' is ' || (rule_text.rule ->> 'value') || ' unless it is given'
        when 'require_approval' then case rule_text.rule ->> 'source'
            when 'group' then 'group ' || (rule_text.rule ->> 'group') || ' has to approve'
            else 'an employee ' || coalesce(rule_text.rule ->> 'levels', '1') || ' above the requester has to approve'
        end
        when 'allow_self_approval' then 'the requester may approve'
        else rule_text.rule ->> 'title'
    end);
$$;

comment on function infra.rule_text is
$doc$The message of a rule, or a sentence made of its effect.$doc$;

revoke all on function infra.rule_text from public;
