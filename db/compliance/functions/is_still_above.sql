-- Whether the approver of a pending exception may still accept the risk: charts are reorganized, and controls change hands.
--
-- The rule is that of asking. Where who asked has left and no control is named, nobody is left to be above of.
create or replace function compliance.is_still_above(asked compliance.exceptions)
returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(bool_or((is_still_above.asked).approver_id in (
        select a.id
        from compliance.approvers_of(e.org_id, e.id, array[(is_still_above.asked).requester_id]) as a)), true)
    from org.employees as e
    where e.org_id = (is_still_above.asked).org_id and e.id = coalesce(
        (
            select c.owner_id
            from compliance.controls as c
            where c.org_id = (is_still_above.asked).org_id and c.id = (is_still_above.asked).control_id
        ), (is_still_above.asked).requester_id);
$$;

comment on function compliance.is_still_above is
$doc$Whether the approver of an exception is above whoever answers for it, as the chart is now.$doc$;

revoke all on function compliance.is_still_above from public;
