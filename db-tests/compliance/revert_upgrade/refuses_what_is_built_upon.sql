-- What somebody built on an upgrade keeps it from being taken back, and is named.
begin;
select plan(18);
select tap.set_clock('2026-01-01 00:00+00');
select tap.chart('Acme', 'ana > bob');
select tap.addresses('Acme');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select tap.framework('acme', '2', 'A > A.1; A > A.2; A > A.3');
select tap.framework('acme', '3', 'A > A.1; A > A.2');
select tap.adopt('Acme', 'acme', '1');
select api.create_adoption(tap.org('Acme'), 'twin', 'acme', '1');
select tap.control('c1', 'A.1, A.2');
select tap.control('c2', 'A.2');
select tap.set_clock('2026-02-01 00:00+00');
select api.apply_upgrade(tap.org('Acme'), tap.adoption('acme'), '2');
select tap.set_clock('2026-03-01 00:00+00');

-- Build, try to take back (what keeps it), and undo what was built.
create function tap.kept(statement text) returns text language plpgsql volatile as $$
declare
    refused text;
begin
    execute statement;
    perform tap.set_clock(kernel.now() + '1 day');
    begin
        perform api.revert_upgrade(tap.org('Acme'), tap.adoption('acme'));
        raise exception using errcode = 'RMX00', message = 'it was taken back';
    exception
        when sqlstate 'RM016' then
            get stacked diagnostics refused = pg_exception_detail;
            select string_agg(regexp_replace(v ->> 'pointer', '\d{2,}$|\d+$', 'N'), ', ' order by v ->> 'pointer') into refused from jsonb_array_elements(refused::jsonb) as v;
    end;
    raise exception using errcode = 'RMX00', message = refused;
exception
    when sqlstate 'RMX00' then
        return sqlerrm;
end;
$$;

select is(tap.kept('select 1'), 'it was taken back', 'when nothing was built');
select is(tap.kept($$ select api.review_satisfactions(tap.org('Acme'), tap.control('c1'), requirement => 'A.2') $$), '/links/c1/A.N', 'a review');
select is(tap.kept($$ select api.replace_satisfactions(tap.org('Acme'), tap.control('c2'), jsonb_build_array(tap.link('acme 1 A.2'), tap.link('acme 2 A.2', 'part'))) $$),
    '/links/c2/A.N', 'a carried link that was changed');
select is(tap.kept($$ select api.replace_satisfactions(tap.org('Acme'), tap.control('c2'), jsonb_build_array(tap.link('acme 1 A.2'), tap.link('acme 2 A.2'), tap.link('acme 2 A.3'))) $$),
    '/links/c2/A.N', 'a link by hand');
select is(tap.kept($$ select api.replace_satisfactions(tap.org('Acme'), tap.control('c2'), jsonb_build_array(tap.link('acme 1 A.2'))) $$),
    'it was taken back', 'not what was taken away');
select is(tap.kept($$ select api.create_control_version(tap.org('Acme'), tap.control('c1'), 'C1 anew', status => 'implemented') $$),
    'it was taken back', 'nor a new version of a control, which carries the links along');
select is(tap.kept($$ select api.create_adoption(tap.org('Acme'), 'again', 'acme', '2') $$), '/adoptions/again', 'another adoption of the same version');
select is(tap.kept($$ select tap.evidence('e1', 'c1') $$), 'it was taken back', 'nor evidence, which serves both');
select is(tap.kept($$ select api.replace_scope(tap.org('Acme'), tap.adoption('acme-2'), '[{"action": "exclude", "requirement": "A.3", "justification": "No."}]') $$),
    '/scope', 'another scope');
select is(tap.kept($$ select api.apply_upgrade(tap.org('Acme'), tap.adoption('acme-2'), '3') $$), '/upgrades/N', 'a further upgrade');
select is(tap.kept($$ select api.apply_upgrade(tap.org('Acme'), tap.adoption('acme-2'), '3'), api.revert_upgrade(tap.org('Acme'), tap.adoption('acme-2')) $$),
    'it was taken back', 'not one that was taken back');
select is(tap.kept($$ select api.apply_upgrade(tap.org('Acme'), tap.adoption('twin'), '2') $$), '/upgrades/N', 'an upgrade that found its links there');
select is(tap.kept($$ select tap.sign_in('bob', role => 'owner'); select api.create_exception(tap.org('Acme'), tap.adoption('acme-2'), 'A.3', 'Later.', now() + '30 days'); select tap.act_as_superuser() $$),
    '/exceptions/N', 'an exception');
select tap.act_as_superuser();
select is(tap.kept($$ insert into compliance.audits (org_id, adoption_id, title, as_of, effective_at, document, content_hash, frozen_by, recorded_at)
    values (tap.org('Acme'), tap.adoption('acme-2'), 'x', now(), now(), '{}', 'x', 'ana', now()) $$), '/audits/N', 'an audit');
select is(tap.kept($$ select api.review_satisfactions(tap.org('Acme'), framework => 'acme') $$), '/links/c1/A.N, /links/c1/A.N, /links/c2/A.N', 'each is named');
select tap.raises($$ select api.revert_upgrade(tap.org('Acme'), tap.adoption('twin')) $$, 'RM015', why => 'what was not upgraded');
select tap.sign_in('vic', role => 'viewer');
select tap.raises($$ select api.revert_upgrade(tap.org('Acme'), tap.adoption('acme')) $$, '42501', why => 'a viewer');
select tap.act_as_superuser();
select tap.sound();

select * from finish();
rollback;
