-- With the CEO nobody shares a manager.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve > fay');

select tap.raises($$ select api.get_common_manager(tap.org('Acme'), tap.id('ana'), tap.id('bob')) $$, code => 'RM007', why => 'nor does a report');
select tap.raises($$ select api.get_common_manager(tap.org('Acme'), tap.id('ana'), tap.id('ana')) $$, code => 'RM007', why => 'nor the CEO alone');
select tap.raises($$ select api.get_common_manager(tap.org('Acme'), tap.id('bob'), 4711) $$, code => 'P0002', why => 'nobody is another matter');
select tap.raises($$ select api.get_common_manager(tap.org('Acme'), tap.id('bob'), tap.id('fay')) $$, code => 'P0002', why => 'so is one of another chart');

select * from finish();
rollback;
