-- What has failed is tried again where it failed, or undone, or given up; nothing else is possible, and it says so.
begin;
select plan(26);
select tap.counter();
select tap.quota('ana', 'storage', 100);
create function tap.last(what text) returns text language plpgsql as $$
declare
    request api.request;
begin
    select r.* into request from api.list_requests(tap.org('Acme')) as r order by r.id desc limit 1;
    return case what when 'retry' then (api.retry_request(request.org_id, request.id)).state else (api.cancel_request(request.org_id, request.id)).state end;
end; $$;

select tap.sign_in('cyd');
select tap.ask_for('logs', '{"storage_gb": 10}');
select tap.raises($$ select tap.last('retry') $$, code => 'RM028', why => 'what is being carried out is not retried');
select tap.act_as_superuser();
select is(tap.worked('logs', 'failed'), 'accepted failed', 'a creation fails');
select is(tap.stands('logs') || ', ' || tap.work_of('logs'), 'failed(provisioning) failed, never 1', 'and is left alone');
select is((select r.failure ->> 'message' from infra.requests as r), 'The provider says no.', 'with the words of the provider');
select tap.sign_in('cyd');
select is((select array_agg(distinct a.action order by a.action) from api.list_requests(tap.org('Acme')) as r, unnest(r.allowed) as a), '{abandon,cancel,retry}', 'the ways out');
select tap.raises($$ select tap.ask_about('change', 'logs', '{"storage_gb": 11}') $$, code => 'RM034', why => 'a new request has to wait');
select is(tap.last('retry'), 'applying', 'it is tried again');
select tap.act_as_superuser();
select is(tap.stands('logs') || ', ' || tap.work_of('logs'), 'provisioning applying, due 0', 'from there, with a clean slate');
select is((select r.failure from infra.requests as r), null, 'and the failure is gone');
select tap.worked('logs', 'failed');
select tap.sign_in('cyd');
select is(tap.last('cancel'), 'cancelled', 'or it is cancelled');
select tap.act_as_superuser();
select is(tap.stands('logs'), 'deleting cancelled', 'and taken down');
select tap.worked('logs', 'failed');
select is(tap.stands('logs'), 'failed(deleting) cancelled', 'if that fails too');
select tap.sign_in('cyd');
select tap.ask_about('delete', 'logs');
select tap.act_as_superuser();
select is(tap.stands('logs'), 'deleting applying', 'a deletion may be asked for');
select tap.worked('logs', 'gone');
select is(tap.stands('logs') || ', ' || tap.used(), 'deleted done, ana storage 0/100', 'and it is gone');

select tap.store('files', 'cyd');
select tap.sign_in('cyd');
select tap.ask_about('change', 'files', '{"storage_gb": 30}');
select tap.act_as_superuser();
select tap.worked('files', 'failed');
select is(tap.stands('files'), 'failed(updating) failed', 'a change fails');
select tap.sign_in('cyd');
select is(tap.last('retry'), 'applying', 'is retried');
select tap.act_as_superuser();
select tap.worked('files', 'failed');
select tap.sign_in('cyd');
select is(tap.last('cancel'), 'cancelled', 'or taken back');
select tap.act_as_superuser();
select is(tap.stands('files') || ' ' || ((tap.resource('files')).parameters ->> 'storage_gb'), 'updating cancelled 10', 'to what was before');
select tap.worked('files');
select is(tap.stands('files') || ': ' || tap.reserved('files'), 'running cancelled: cost 5, count 1, storage 10', 'and runs as before');

select tap.sign_in('cyd');
select tap.ask_about('delete', 'files');
select tap.act_as_superuser();
select tap.worked('files', 'failed');
select is(tap.stands('files'), 'failed(deleting) failed', 'a deletion fails');
select tap.sign_in('cyd');
select tap.raises($$ select tap.last('cancel') $$, code => 'RM028', constraint_name => 'resources_transitions', why => 'half of it may be gone: it is not called off');
select is(tap.last('retry'), 'applying', 'but retried');
select tap.sign_in('dan');
select tap.raises($$ select tap.last('cancel') $$, code => '42501', why => 'by who asked, or an editor');
select tap.act_as_superuser();
select tap.worked('files', 'gone');
select is(tap.stands('files'), 'deleted done', 'until it is gone');
select is((select count(*) from infra.reservations), 0::bigint, 'and nothing is held');
select tap.counted();
select * from finish();
rollback;
