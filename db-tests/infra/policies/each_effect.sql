-- What each effect does when it is enforced, and that a dry run only says so.
begin;
select plan(22);
select tap.counter();
select tap.members('platform', 'dan');
-- A policy with the settings, the plan in short under it, and that it goes again.
create function tap.under(effect text, settings jsonb, parameters jsonb default '{}', mode text default 'enforce') returns text language plpgsql as $$
declare
    plan api.request_plan;
begin
    perform tap.act_as_superuser();
    delete from infra.policies;
    perform tap.policy('it', under.effect, under.settings, mode => under.mode);
    perform tap.sign_in('cyd');
    plan := tap.plan_of('logs', under.parameters);
    return concat_ws('; ', plan.verdict, plan.parameters ->> 'storage_gb', tap.fired(plan), tap.refusals(plan), (
        select string_agg(coalesce(tap.key(a.approver_id), a."group"), ', ') from unnest(plan.approvals) as a));
end; $$;

select is(tap.under('deny', '{"message": "No stores.", "remedy": "Ask bob."}'), 'refused; 10; it; RM031 it: No stores.', 'deny');
select is((select r.remedy from unnest((tap.plan_of()).refusals) as r), 'Ask bob.', 'with what would pass');
select is(tap.under('deny', '{"message": "No stores."}', mode => 'dry_run'), 'ready; 10; it (dry run)', 'in dry run');
select is(tap.under('default', '{"parameter": "storage_gb", "value": 77}'), 'ready; 77; it', 'a default');
select is(tap.under('default', '{"parameter": "storage_gb", "value": 77}', '{"storage_gb": 20}'), 'ready; 20; it (kept)', 'of what was given');
select is(tap.under('default', '{"parameter": "storage_gb", "value": 77}', '{"storage_gb": null}'), 'ready; 77; it', 'null is not given');
select is(tap.under('default', '{"parameter": "colour", "value": 77}'), 'ready; 10; it (kept)', 'of what the blueprint does not have');
select is(tap.under('default', '{"parameter": "storage_gb", "value": 77}', mode => 'dry_run'), 'ready; 10; it (dry run)', 'in dry run');
select is(left(tap.under('default', '{"parameter": "storage_gb", "value": "much"}'), 49), 'refused; much; it; RM029 /parameters/storage_gb: ', 'a default is checked like what is given');
select is(tap.under('limit', '{"parameter": "storage_gb", "maximum": 50}', '{"storage_gb": 51}'), 'refused; 51; it; RM031 it: storage_gb: at most 50', 'a limit that is broken');
select is((select r.remedy from unnest((tap.plan_of('logs', '{"storage_gb": 51}')).refusals) as r), 'Give storage_gb: at most 50.', 'says what would pass');
select is(tap.under('limit', '{"parameter": "storage_gb", "maximum": 50}', '{"storage_gb": 50}'), 'ready; 50; it (kept)', 'a limit that is kept');
select is(tap.under('limit', '{"parameter": "storage_gb", "maximum": 50}', '{"storage_gb": 51}', 'dry_run'), 'ready; 51; it (dry run)', 'in dry run');
select is(tap.under('limit', '{"parameter": "storage_gb", "minimum": 20}'), 'refused; 10; it; RM031 it: storage_gb: at least 20', 'also of a default of the blueprint');
select is(tap.under('limit', '{"parameter": "engine", "choices": ["new"]}'), 'refused; 10; it; RM031 it: engine: one of new', 'to choices');
select is(tap.under('limit', '{"parameter": "zones", "choices": ["a", "b"], "maximum": 1}', '{"zones": ["a", "c"]}'), 'refused; 10; it; RM031 it: zones: at most 1, one of a, b', 'of a list');
select is(tap.under('require_approval', '{"source": "level", "levels": 2}'), 'needs_approval; 10; it; ana', 'approval of a level');
select is(tap.under('require_approval', '{"source": "group", "group": "platform"}'), 'needs_approval; 10; it; platform', 'of a group');
select is(tap.under('require_approval', '{"source": "group", "group": "platform"}', mode => 'dry_run'), 'ready; 10; it (dry run)', 'in dry run');
select is(tap.under('require_approval', '{"source": "group", "group": "ghosts"}'), 'refused; 10; it; RM033 there is no group ghosts; ghosts', 'of a group that is not there');
select is(tap.under('allow_self_approval', '{}'), 'ready; 10; it', 'self-approval');
select tap.act_as_superuser();
select tap.policy('boss', 'require_approval', '{"source": "level", "levels": 1}');
select tap.sign_in('cyd');
select is((select a.self_approval from unnest((tap.plan_of()).approvals) as a), true, 'lets the requester decide');
select * from finish();
rollback;
