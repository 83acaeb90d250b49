-- What was decided, run or frozen is final.
create or replace trigger test_runs_final
before insert or update on compliance.test_runs
for each row execute function kernel.final('test_runs');

create or replace trigger exception_decisions_final
before insert or update on compliance.exception_decisions
for each row execute function kernel.final('exception_decisions');

create or replace trigger authorizations_final
before insert or update on compliance.authorizations
for each row execute function kernel.final('authorizations');

create or replace trigger audits_final
before insert or update on compliance.audits
for each row execute function kernel.final('audits');
