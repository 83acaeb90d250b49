-- Patterns are those that PostgreSQL and JSON Schema's engines read alike.
begin;
select plan(2);
select is_empty(
    $$ select p from unnest(array['^a$', '^[a-z]+$', '^(a|b)*$', '^[^/ ]{1,63}$', '^a\.b$', '^[a-z0-9.-]{1,61}$', '^$', '^x{2,}$', '^arn:aws:[a-z]+$']) as p
       where not infra.is_pattern(p) $$, 'these are taken');
select is_empty(
    $$ select p from unnest(array['a', '^a', 'a$', '^\d+$', '^\w$', '^.$', '^[[:alpha:]]$', '^(?=a)a$', '^(?i)a$', '^(a)\1$', '^a{2,1}$', '^[z-a]$', '^(a$', '^a)$', '^*$', '^a$b$', '^a{999}$',
        '^[a&&b]$', '^[\d]$', '^a**$', '***=^a$', '^[]a]$', '^[a~~b]$']) as p
       where infra.is_pattern(p) $$, 'these are not');

select * from finish();
rollback;
