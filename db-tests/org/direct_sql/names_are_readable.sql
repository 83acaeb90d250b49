-- A name is one readable line of at most 200 characters, whoever writes it.
begin;
select plan(13);
select tap.chart('Acme', 'ana');
create function pg_temp.accepts(name text) returns boolean language plpgsql as $$
begin
    update org.employees as e set name = accepts.name;
    return true;
exception
    when check_violation then return false;
end;
$$;

select is(pg_temp.accepts(bad.name), false, bad.why)
from (values
    ('', 'nothing'), ('   ', 'spaces'), (e'\u00a0\u2003\u3000', 'spaces of other scripts'), (e'\u200b\ufeff', 'invisible marks'),
    (e'ana\ndiaz', 'two lines'), (e'ana\tdiaz', 'a tabulator'), (e'ana\u0085', 'a control character'),
    (repeat('a', 201), '201 characters')) as bad(name, why);
select is(pg_temp.accepts(good.name), true, good.why)
from (values
    ('a', 'one letter'), ('Åsa Öberg-Sørensen', 'letters of the north'), ('李 小龍', 'Chinese'), ('😀', 'a smile'),
    (repeat('å', 200), '200 characters')) as good(name, why);

select * from finish();
rollback;
