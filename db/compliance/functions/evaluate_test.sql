-- Ask a test of a payload.
--
-- First whether all is there that the test needs: a predicate such as !($.public == true) holds on {}, so nothing is asked of
-- what is not there. Then whether the test applies. Only what is true is a pass; null is an answer nobody
-- gave: an error. Times without an offset are read as UTC, whatever the session's time zone is.
create or replace function compliance.evaluate_test(
    predicate text,
    check_name text,
    applies text,
    requires text[],
    payload jsonb,
    org_id bigint,
    out result text,
    out detail text
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
declare
    checked_path text := compliance.checked_path(evaluate_test.check_name);
    said boolean;
begin
    result := 'not_run';
    detail := case
        when evaluate_test.payload is null or evaluate_test.payload = 'null' then 'there is no payload'
        when cardinality(evaluate_test.requires) > 0
            then compliance.missing_path(evaluate_test.payload, evaluate_test.requires || checked_path)
        else 'the test names no path that it needs'
    end;
    if detail is not null then
        return;
    end if;
    result := 'error';
    if evaluate_test.applies is not null then
        said := jsonb_path_match_tz(evaluate_test.payload, evaluate_test.applies::jsonpath);
        if said is null then
            detail := 'whether it applies cannot be told: something is missing or of another type';
            return;
        elsif not said then
            result := 'not_applicable';
            return;
        end if;
    end if;
    if checked_path is not null then
        detail := compliance.find_strangers(evaluate_test.org_id, evaluate_test.payload, checked_path);
        result := case when detail is null then 'pass' else 'fail' end;
        detail := 'not an employee: ' || detail;
    elsif evaluate_test.check_name is not null then
        detail := format('there is no check %s', evaluate_test.check_name);
    else
        said := jsonb_path_match_tz(evaluate_test.payload, evaluate_test.predicate::jsonpath);
        result := case said when true then 'pass' when false then 'fail' else 'error' end;
        detail := case when said is null then 'the predicate gives no answer: something is missing or of another type' end;
    end if;
exception
    when others then
        result := 'error';
        detail := left(sqlerrm, 1000);
end;
$$;

comment on function compliance.evaluate_test is
$doc$What a test says of a payload: pass, fail, error, not_run or not_applicable, with the reason for what is not a pass.$doc$;

revoke all on function compliance.evaluate_test from public;
