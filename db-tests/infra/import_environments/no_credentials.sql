-- Targets name accounts and addresses; no credential is taken, neither as a key nor within an address.
begin;
select plan(12);
create function pg_temp.faults(changes jsonb) returns text language sql as $$
    select string_agg(v.pointer || ': ' || v.message, ' | ' order by v.pointer) from unnest(infra.check_environments(tap.environment_document(changes))) as v $$;
create function pg_temp.aws(more jsonb) returns text language sql as $$
    select pg_temp.faults(jsonb_build_object('targets', jsonb_build_object('aws', '{"account": "123456789012", "region": "eu-west-1"}'::jsonb || more))) $$;

select is(pg_temp.aws('{"endpoint_url": "http://127.0.0.1:5000", "role_arn": "arn:aws:iam::123456789012:role/remit", "partition": "aws-us-gov"}'), null, 'right ones');
select is(pg_temp.aws('{"access_key": "AKIA", "secret_key": "x"}'),
    '/environments/0/targets/aws/access_key: unknown key; known are region, account, profile, role_arn, partition, endpoint_url'
    || ' | /environments/0/targets/aws/secret_key: unknown key; known are region, account, profile, role_arn, partition, endpoint_url', 'no keys');
select is(pg_temp.aws('{"endpoint_url": "http://user:password@aws.example"}'), '/environments/0/targets/aws/endpoint_url: an address is http(s)://host:port, without user, password or query', 'none in an address');
select is(pg_temp.aws('{"endpoint_url": "https://aws.example/?X-Amz-Signature=1"}'), '/environments/0/targets/aws/endpoint_url: an address is http(s)://host:port, without user, password or query', 'nor in a query');
select is(pg_temp.aws('{"account": 123456789012}'), '/environments/0/targets/aws/account: account must be a text', 'an account is a text');
select is(pg_temp.aws('{"account": "1234"}'), '/environments/0/targets/aws/account: an account is twelve digits, in quotes', 'of twelve digits');
select is(pg_temp.faults('{"targets": {"gitops": {"repository": "https://token@git.example/x.git"}}}'),
    '/environments/0/targets/gitops/repository: a repository is an https, ssh or file address, without password or query', 'nor in that of a repository');
select is(pg_temp.faults('{"targets": {"gitops": {"repository": "ssh://git:secret@git.example/x.git", "folder": "../up"}}}'),
    '/environments/0/targets/gitops/folder: a folder is a relative path of letters, digits and . _ - | /environments/0/targets/gitops/repository: a repository is an https, ssh or file address, without password or query',
    'a user is not a password, and a folder leads down');
select is(pg_temp.faults('{"targets": {"gitops": {"repository": "ssh://git@git.example:2222/x.git", "branch": "main", "folder": "clusters/prod"}}}'), null, 'a user alone is none');
select is(pg_temp.faults('{"targets": {}}'), '/environments/0/targets: an environment has at least one target', 'one at least');
select is(pg_temp.faults('{"targets": {"azure": {}}}'), '/environments/0/targets/azure: unknown key; known are aws, gitops, kubernetes', 'of those there are');
select is(pg_temp.faults('{"targets": {"kubernetes": {"server": "https://10.0.0.1:6443", "token": "x", "namespace_prefix": "Prod"}}}'),
    '/environments/0/targets/kubernetes/namespace_prefix: a prefix has up to ten lower-case letters, digits and hyphens'
    || ' | /environments/0/targets/kubernetes/token: unknown key; known are region, server, context, namespace_prefix', 'of a cluster');

select * from finish();
rollback;
