-- Doctor computes the hashes of published versions and baselines again, and measures the temporal indexes.
begin;
select plan(8);
select api.import_framework('{"framework": {"code": "acme", "name": "Acme", "text_rights": "Ours."},
    "version": {"version": "1", "title": "Acme 1", "language": "en", "source": "A test."},
    "vocabulary": {"kinds": [{"code": "rule", "name": "Rule", "assessable": true}]},
    "requirements": [{"key": "1", "kind": "rule", "title": "One"}, {"key": "2", "kind": "rule", "title": "Two"}],
    "baselines": [{"code": "core", "title": "Core", "include": ["1"]}]}', true);

select is_empty('select compliance.check_frameworks()', 'published as it is');
select is_empty('select compliance.check_baselines_kept()', 'selected as it was');
select is_empty('select compliance.check_temporal_indexes()', 'and the indexes are wide');
select tap.tamper($$ update compliance.requirements set title = 'Eins' where key = '1' $$);
select is((select count(*) from compliance.check_frameworks()), 1::bigint, 'a title');
select tap.tamper($$ update compliance.baseline_requirements set requirement_id = 2 $$);
select is((select count(*) from compliance.check_baselines_kept()), 1::bigint, 'a selection');
select tap.tamper($$ update compliance.frameworks set name = 'x' $$);
select is((select c.detail from kernel.check_records() as c), 'frameworks [1]: the table differs from the journal', 'a name')
from (select 1) as once where (select f.id from compliance.frameworks as f) = 1
union all
select matches((select c.detail from kernel.check_records() as c), '^frameworks', 'a name') where (select f.id from compliance.frameworks as f) <> 1;
alter index compliance.control_versions_no_overlap rename to gone;
create index control_versions_no_overlap on compliance.control_versions (org_id) where org_id = -5;
select is((select count(*) from compliance.check_temporal_indexes()), 1::bigint, 'an index of one page');
select is((select array_agg(p.proname order by p.proname) from pg_proc as p where p.pronamespace = 'compliance'::regnamespace and p.proname like 'check\_%'
    and p.pronargs = 0 and p.proargnames = array['problem', 'detail'])::text[],
    '{check_audits,check_baselines_kept,check_frameworks,check_temporal_indexes}', 'doctor finds them all');

select * from finish();
rollback;
