-- A plan that is refused names every reason; a submission is refused with the first, and says that there is more.
begin;
select plan(3);
select tap.counter();
select tap.policy('small', 'limit', '{"parameter": "storage_gb", "maximum": 50}'), tap.policy('no', 'deny', '{"message": "No."}');
select tap.quota('bob', 'storage', 60), tap.quota('ana', 'cost', 1);
select tap.sign_in('cyd');
select is(tap.refusals(tap.plan_of('logs', '{"storage_gb": 100}')),
    'RM031 small: storage_gb: at most 50 | RM031 no: No. | RM030 storage of 60: 100 needed, 60 left below bob | RM030 cost of 1: 50 needed, 1 left below ana', 'the plan');
select is((tap.plan_of('logs', '{"storage_gb": 100}')).verdict, 'refused', 'is a refusal');
select is((select array_agg(v ->> 'rule') from jsonb_array_elements(tap.violations($$ select tap.ask_for('logs', '{"storage_gb": 100}') $$)) as v), '{small,no}', 'a submission names all rules');
select * from finish();
rollback;
