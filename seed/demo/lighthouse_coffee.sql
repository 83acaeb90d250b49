-- A small company to look at, added once; answers with its name when it was.
--
-- Written as an analyst would, in plain INSERTs: the rules put paths, history and journal beside it.
-- The ids are drawn before, because one statement writes managers and their reports.
with chart as (
    insert into org.org_charts (name)
    select 'Lighthouse Coffee'
    where not exists (select from org.org_charts where name = 'Lighthouse Coffee')
    returning id, name
),

people (external_key, name, title, manager_key) as (
    values
    ('ada', 'Ada Okafor', 'Chief Executive Officer', null),
    ('bruno', 'Bruno Castro', 'Chief Operating Officer', 'ada'),
    ('clara', 'Clara Weber', 'Chief Financial Officer', 'ada'),
    ('daniel', 'Daniel Kim', 'Chief Technology Officer', 'ada'),
    ('elif', 'Elif Demir', 'Head of Roasting', 'bruno'),
    ('farah', 'Farah Haddad', 'Head of Shops', 'bruno'),
    ('grace', 'Grace Mbeki', 'Head of Purchasing', 'bruno'),
    ('hugo', 'Hugo Moreau', 'Controller', 'clara'),
    ('ines', 'Ines Almeida', 'Accountant', 'hugo'),
    ('jonas', 'Jonas Larsen', 'Platform Engineer', 'daniel'),
    ('kaito', 'Kaito Sato', 'Web Engineer', 'daniel'),
    ('lucia', 'Lucia Rossi', 'Data Analyst', 'daniel'),
    ('malik', 'Malik Usman', 'Roaster', 'elif'),
    ('nadia', 'Nadia Petrov', 'Roaster', 'elif'),
    ('omar', 'Omar Kaya', 'Quality Taster', 'elif'),
    ('petra', 'Petra Novak', 'Shop Manager, Harbor', 'farah'),
    ('samir', 'Samir Patel', 'Shop Manager, Old Town', 'farah'),
    ('tess', 'Tess Quinn', 'Barista', 'petra'),
    ('uma', 'Uma Silva', 'Barista', 'petra'),
    ('viktor', 'Viktor Varga', 'Barista', 'samir'),
    ('wanda', 'Wanda Kowalski', 'Barista', 'samir'),
    ('yusuf', 'Yusuf Yilmaz', 'Buyer, East Africa', 'grace'),
    ('zoe', 'Zoe Garcia', 'Buyer, Latin America', 'grace')
),

numbered as materialized (
    select
        people.*,
        nextval(pg_get_serial_sequence('org.employees', 'id')) as id
    from people
),

hired as (
    insert into org.employees (org_id, id, name, title, manager_id, email, external_key)
    select
        chart.id,
        person.id,
        person.name,
        person.title,
        manager.id,
        person.external_key || '@lighthouse.example',
        person.external_key
    from chart
    cross join numbered as person
    left join numbered as manager on person.manager_key = manager.external_key
)

select chart.name from chart;
