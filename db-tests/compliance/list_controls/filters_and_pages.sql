-- Controls are found by words, owner, status and what they satisfy, a page at a time.
begin;
select plan(10);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Bmce', 'bea');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select tap.framework('bmce', '1', 'A > A.1');
select api.import_controls(tap.org('Acme'), jsonb_build_array(
    jsonb_build_object('code', 'c1', 'title', 'Doors', 'description', 'Locked at NIGHT.', 'owner_key', 'ana', 'satisfies', jsonb_build_array(tap.link('acme 1 A.1'))),
    jsonb_build_object('code', 'c2', 'title', 'Windows', 'owner_key', 'bob', 'status', 'implemented', 'satisfies', jsonb_build_array(tap.link('acme 1 A.2'), tap.link('bmce 1 A.1'))),
    jsonb_build_object('code', 'c3', 'title', 'Roofs', 'owner_key', 'bob', 'status', 'retired')));
select api.create_control(tap.org('Bmce'), tap.id('bea'), 'c4', 'Doors');
create function pg_temp.codes(list text) returns text language plpgsql as $$
declare
    found_codes text;
begin
    execute format('select string_agg(c.code, %L order by c.id) from api.list_controls(tap.org(%L), %s) as c', ' ', 'Acme', list) into found_codes;
    return found_codes;
end;
$$;

select is(pg_temp.codes('null'), 'c1 c2 c3', 'all of the organization, and of no other');
select is(pg_temp.codes('search => ''night'''), 'c1', 'by words');
select is(pg_temp.codes('owner_id => tap.id(''bob'')'), 'c2 c3', 'by owner');
select is(pg_temp.codes('status => ''implemented'''), 'c2', 'by status');
select is(pg_temp.codes('framework => ''acme'''), 'c1 c2', 'by framework');
select is(pg_temp.codes('requirement => ''A.1'''), 'c1 c2', 'by key of a requirement');
select is(pg_temp.codes('framework => ''bmce'', framework_version => ''1'', requirement => ''A.1'''), 'c2', 'of one framework');
select is(pg_temp.codes('"limit" => 1, after => tap.control(''c1'')'), 'c2', 'a page');
select api.replace_satisfactions(tap.org('Acme'), tap.control('c2'), '[]');
select is(pg_temp.codes('framework => ''acme'''), 'c1', 'what is linked no more is not found');
select tap.raises($$ select api.list_controls(tap.org('Acme'), "limit" => 0) $$, '23514', 'page_limit_is_sane', why => 'no page of nothing');

select * from finish();
rollback;
