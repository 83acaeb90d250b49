-- Gaps are what of the period no evidence, control or test covers, to the instant.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1; A > A.2; A > A.3');
select tap.adopt('Acme', 'acme', '1', '[{"action": "exclude", "requirement": "A.3", "justification": "x"}]');
select tap.control('c', 'A.1', valid_from => '2026-01-11');
select tap.evidence('e', 'c', '[2026-01-01,2026-01-21)');
select tap.evidence('e', 'c', '[2026-01-26,2026-02-10)');
create function tap.gaps(key text) returns text language sql as $$
    select concat_ws(' ', round(g.covered_share::numeric, 3), (
        select string_agg(to_char(s.begins_at, 'MM-DD') || '..' || to_char(s.ends_at, 'MM-DD'), ' ' order by s.begins_at) from unnest(g.gaps) as s))
    from api.list_gaps(tap.org('Acme'), tap.adoption('acme'), '2026-01-01', '2026-01-31') as g where g.key = gaps.key;
$$;
select is(tap.gaps('A.1'), '0.500 01-01..01-11 01-21..01-26', 'before the control and between two revisions');
select is(tap.gaps('A.2'), '0.000 01-01..01-31', 'all of it without a control');
select is(tap.gaps('A.3'), null, 'what is out of scope has none');
select tap.raises($$ select api.list_gaps(tap.org('Acme'), tap.adoption('acme')) $$, code => 'RM027', why => 'a period is needed');

select * from finish();
rollback;
