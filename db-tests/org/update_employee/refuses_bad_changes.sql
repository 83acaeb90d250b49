-- Changes are an object of known keys with values that fit.
begin;
select plan(11);
select tap.chart('Acme', 'ana > bob');
create function pg_temp.refusal(changes text) returns text language plpgsql as $$
declare
    code text;
    hurt text;
begin
    perform api.update_employee(tap.org('Acme'), tap.id('bob'), refusal.changes::jsonb);
    return 'accepted';
exception
    when others then
        get stacked diagnostics code = returned_sqlstate, hurt = constraint_name;
        return concat_ws(' ', code, nullif(hurt, ''));
end;
$$;

select is(pg_temp.refusal('{"nmae": "B"}'), '22023', 'a misspelt key');
select is(pg_temp.refusal('{"version": 1}'), '22023', 'a key that is not the client''s');
select is(pg_temp.refusal('[1]'), '22023', 'a list');
select is(pg_temp.refusal('{"name": null}'), '23502', 'no name');
select is(pg_temp.refusal('{"external_key": null}'), '23502', 'no key');
select is(pg_temp.refusal('{"name": "  "}'), '23514 label_is_readable', 'a blank name');
select is(pg_temp.refusal('{"email": "x"}'), '23514 email_is_an_address', 'an address that is none');
select is(pg_temp.refusal('{"manager_id": "x"}'), '22P02', 'a manager who is no number');
select is(pg_temp.refusal('{"manager_id": 99999999999999999999}'), '22003', 'a number beyond bigint');
select is(pg_temp.refusal('{"manager_id": 0}'), '23514 row_id_is_positive', 'a number that is no id');
select is(pg_temp.refusal('{"external_key": "ana"}'), '23505 employees_external_key', 'a key of another');

select * from finish();
rollback;
