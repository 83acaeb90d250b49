-- The hint of a refusal is the remedy of its first reason; it speaks of others when there are others.
begin;
select plan(3);
select tap.counter();
select tap.store('there');
select tap.policy('small', 'deny', '{"message": "Too big."}', '$.request.parameters.storage_gb > 50');

create function pg_temp.hint(statement text) returns text language plpgsql as $$
declare
    said text;
begin
    execute hint.statement;
    return 'no error';
exception when others then
    get stacked diagnostics said = pg_exception_hint;
    return said;
end;
$$;

select tap.sign_in('cyd');
select is(pg_temp.hint($$ select tap.ask_for('there') $$), 'Choose another name.', 'one reason: its remedy and nothing else');
select is(pg_temp.hint($$ select tap.ask_for('there', '{"storage_gb": 60}') $$), 'Choose another name. There is more: RM031; see the plan.', 'two: which other');
select is(pg_temp.hint($$ select tap.ask_for('big', '{"storage_gb": 60}') $$), '', 'a reason without a remedy has no hint');
select * from finish();
rollback;
