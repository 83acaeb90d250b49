-- The scope goes along: baselines by their code, requirements to where they went, and nothing that was in is lost.
begin;
select plan(16);
select tap.set_clock('2026-01-01 00:00+00');
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2; B > B.1; B > B.2 > B.2.1; B > B.2 > B.2.2; C > C.1; C > C.2');
select tap.framework('acme', '2', 'A > A.1; A > A.2; A > A.3; B > B.1; B > B.2 > B.2.1; B > B.2 > B.2.3; D > D.1; D > D.2; D > D.3');
select tap.lineage('acme', '1', '2', 'moved C.1 D.1; merged C.2 D.2; merged B.2.2 D.2; new - D.3; new - B.2.3');
insert into compliance.baselines (version_id, code, title, content_hash)
select v.id, b.code, 'x', 'x' from (values ('1', 'core'), ('2', 'core'), ('1', 'old')) as b(version, code), compliance.find_version('acme', b.version) as v;
insert into compliance.baseline_requirements (baseline_id, version_id, requirement_id)
select b.id, b.version_id, r.id
from (values ('1', 'core', 'A.1'), ('1', 'core', 'B.1'), ('2', 'core', 'A'), ('2', 'core', 'A.1'), ('2', 'core', 'A.3'),
    ('1', 'old', 'A'), ('1', 'old', 'A.2'), ('1', 'old', 'C'), ('1', 'old', 'C.1'), ('1', 'old', 'C.2')) as s(version, code, key)
inner join compliance.find_version('acme', s.version) as v on true
inner join compliance.baselines as b on b.version_id = v.id and b.code = s.code
inner join compliance.requirements as r on r.version_id = v.id and r.key = s.key;
select tap.adopt('Acme', 'acme', '1');

-- Upgrade with a scope: what is in of the later version, and the rules that say so; then take it back.
create function tap.upgraded(rules jsonb) returns text language plpgsql volatile as $$
declare
    planned text;
    answer text;
begin
    perform tap.set_clock(kernel.now() + '1 day');
    perform api.replace_scope(tap.org('Acme'), tap.adoption('acme'), rules);
    select string_agg(distinct i.to_requirement, ' ' order by i.to_requirement) into planned
    from api.get_upgrade_plan(tap.org('Acme'), tap.adoption('acme'), '2') as p, unnest(p.items) as i where i.to_in_scope;
    perform tap.set_clock(kernel.now() + '1 day');
    perform api.apply_upgrade(tap.org('Acme'), tap.adoption('acme'), '2');
    select string_agg(a.key, ' ' order by a.key) into answer
    from api.list_applicability(tap.org('Acme'), tap.adoption('acme-2')) as a where a.applicable;
    if planned is distinct from answer then
        return format('planned %s, but %s', planned, answer);
    end if;
    select concat_ws(' : ', answer, string_agg(concat_ws(' ', s.action, coalesce(s.baseline, s.requirement, 'all'), s.justification), ', '))
    into answer from api.list_scope(tap.org('Acme'), tap.adoption('acme-2')) as s;
    perform tap.set_clock(kernel.now() + '1 day');
    perform api.revert_upgrade(tap.org('Acme'), tap.adoption('acme'));
    return answer;
end;
$$;

select is(tap.upgraded('[]'), 'A.1 A.2 A.3 B.1 B.2.1 B.2.3 D.1 D.2 D.3', 'everything stays everything');
select is(tap.upgraded('[{"action": "include"}]'), 'A.1 A.2 A.3 B.1 B.2.1 B.2.3 D.1 D.2 D.3 : include all', 'also when a rule says so');
select is(tap.upgraded('[{"action": "include", "baseline": "core"}]'), 'A.1 A.3 : include core', 'a baseline that both have decides for itself');
select is(tap.upgraded('[{"action": "include", "baseline": "core"}, {"action": "exclude", "requirement": "A.1", "justification": "No."}]'),
    'A.3 : include core, exclude A.1 No.', 'less what was excluded');
select is(tap.upgraded('[{"action": "include", "baseline": "old"}]'),
    'A.2 D.1 D.2 : exclude all The scope does not name it., include A.2, include D.1, include D.2', 'one that the later version lacks is followed');
select is(tap.upgraded('[{"action": "exclude", "baseline": "old", "justification": "No."}]'),
    'A.1 A.3 B.1 B.2.1 B.2.3 D.2 D.3 : include all, exclude A.2 No., exclude D.1 No.', 'and excluded, less what something else went into');
select is(tap.upgraded('[{"action": "exclude", "requirement": "C", "justification": "No."}]'),
    'A.1 A.2 A.3 B.1 B.2.1 B.2.3 D.2 D.3 : include all, exclude D.1 No.', 'a chapter that is gone is followed');
select is(tap.upgraded('[{"action": "exclude", "requirement": "C", "justification": "No."}, {"action": "exclude", "requirement": "B.2.2", "justification": "Nor."}]'),
    'A.1 A.2 A.3 B.1 B.2.1 B.2.3 D.3 : include all, exclude D.1 No., exclude D.2 Nor.', 'what came from two is excluded when both were');
select is(tap.upgraded('[{"action": "include", "requirement": "A"}]'), 'A.1 A.2 A.3 : exclude all The scope does not name it., include A',
    'a chapter that stays is one rule, with what is new below it');
select is(tap.upgraded('[{"action": "include", "requirement": "B.2.2"}]'), 'D.2 : exclude all The scope does not name it., include D.2', 'a rule moves along');
select is(tap.upgraded('[{"action": "include", "requirement": "B"}, {"action": "exclude", "requirement": "B.2", "justification": "No."}, {"action": "include", "requirement": "B.2.1"}]'),
    'B.1 B.2.1 : exclude all The scope does not name it., include B.1, include B.2.1, exclude B.2.3 No., exclude D.2 No.', 'rules upon rules');
select is(tap.upgraded('[{"action": "include"}, {"action": "exclude", "requirement": "A.2", "justification": "No."}]'),
    'A.1 A.3 B.1 B.2.1 B.2.3 D.1 D.2 D.3 : include all, exclude A.2 No.', 'a rule about all stays in its place');
select is((select count(*) from compliance.adoptions), 2::bigint, 'the successor of before was taken again, each time');
select is((select string_agg(a.key, ' ' order by a.key) from api.list_applicability(tap.org('Acme'), tap.adoption('acme-2'), '2026-01-05 12:00+00') as a where a.applicable),
    'A.1 A.2 A.3 B.1 B.2.1 B.2.3 D.1 D.2 D.3', 'and what was its scope then is still on record');
select tap.sound();
select is((select count(*) from compliance.upgrades as u where upper_inf(u.recorded_during)), 0::bigint, 'nothing is left open');

select * from finish();
rollback;
