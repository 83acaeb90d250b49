-- Who may not decide on a request, nor be asked to: who it is for, who filed it and who submitted it.
--
-- Whoever is asked must be one who may answer, or the request would wait for nobody.
create or replace function infra.barred_from(request infra.requests)
returns bigint[]
language sql immutable parallel safe
return array_remove(array[
    (barred_from.request).requester_id, (barred_from.request).filed_as, (barred_from.request).submitted_as
], null);

comment on function infra.barred_from is
$doc$Employees who may not decide on a request: who asks, who filed it, who submitted it.$doc$;

revoke all on function infra.barred_from from public;
