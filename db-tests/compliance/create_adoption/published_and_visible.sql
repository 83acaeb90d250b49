-- Only published versions are adopted, and only the shared ones or the organization's own.
begin;
select plan(7);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Other', 'zoe');
select tap.framework('acme', '1', 'A > A.1');
select tap.framework('private', '1', 'A > A.1', 'Other');
select api.import_framework('{"framework": {"code": "draft", "name": "Draft", "text_rights": "Ours."}, "version": {"version": "1", "title": "Draft", "language": "en", "source": "A test."},
    "requirements": [{"key": "1", "title": "One", "assessable": true}]}');
select tap.raises($$ select tap.adopt('Acme', 'draft', '1') $$, code => 'RM014', why => 'a draft');
select tap.raises($$ select tap.adopt('Acme', 'private', '1') $$, code => 'P0002', why => 'another organization''s own');
select lives_ok($$ select tap.adopt('Other', 'private', '1') $$, 'its own');
select tap.raises($$ insert into compliance.adoptions (org_id, code, framework_owner_id, version_id, adopted_on)
    select tap.org('Acme'), 'x', v.owner_id, v.id, now() from compliance.framework_versions as v where v.owner_id <> 0 $$,
    code => '23514', constraint_name => 'adoptions_framework_is_visible', why => 'nor by direct SQL');
select lives_ok($$ select tap.adopt('Acme', 'acme', '1') $$, 'a shared one');
select tap.raises($$ select tap.adopt('Acme', 'acme', '1') $$, code => '23505', constraint_name => 'adoptions_code', why => 'a code is used once');
select tap.raises($$ select api.create_adoption(tap.org('Acme'), 'p', 'acme', '1', observation_from => '2026-02-01', observation_until => '2026-01-01') $$,
    code => '22023', why => 'a period ends after it begins');

select * from finish();
rollback;
