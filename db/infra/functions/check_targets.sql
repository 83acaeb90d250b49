-- What is wrong with the targets of an environment.
--
-- Only known keys are taken, and none of them is a credential; an address may not carry one either.
create or replace function infra.check_targets(targets jsonb, pointer text)
returns api.document_violation[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    with known as (
        select * from (values
            ('aws', '{"account": "line!", "region": "line!", "partition": "line", "endpoint_url": "line", "profile": "line", "role_arn": "line"}'::jsonb),
            ('kubernetes', '{"server": "line", "context": "line", "namespace_prefix": "string", "region": "line"}'),
            ('gitops', '{"repository": "line!", "branch": "line", "folder": "line", "destination": "line"}')
        ) as k(provider, fields)
    ), rules as (
        select * from (values
            ('{aws,account}'::text[], '^[0-9]{12}$', 'an account is twelve digits, in quotes'),
            ('{aws,region}', '^[a-z]{2}(-[a-z]+)+-[0-9]$', 'a region is written like eu-west-1'),
            ('{aws,partition}', '^aws(-[a-z]+)*$', 'a partition is aws, aws-cn or aws-us-gov'),
            ('{aws,endpoint_url}', '^https?://[^/@?#[:space:]]+(/[^@?#[:space:]]*)?$', 'an address is http(s)://host:port, without user, password or query'),
            ('{aws,role_arn}', '^arn:aws[a-z-]*:iam::[0-9]{12}:role/[!-~]+$', 'a role is written as its ARN'),
            ('{kubernetes,server}', '^https?://[^/@?#[:space:]]+(/[^@?#[:space:]]*)?$', 'an address is http(s)://host:port, without user, password or query'),
            ('{kubernetes,namespace_prefix}', '^([a-z][a-z0-9-]{0,9})?$', 'a prefix has up to ten lower-case letters, digits and hyphens'),
            ('{gitops,repository}', '^(https?://[^/@?#[:space:]]+/[^@?#[:space:]]+|ssh://([a-z][a-z0-9_-]*@)?[^/@:?#[:space:]]+(:[0-9]+)?/[^@?#[:space:]]+|file:///[^?#[:space:]]+)$',
                'a repository is an https, ssh or file address, without password or query'),
            ('{gitops,branch}', '^[A-Za-z0-9][A-Za-z0-9._/-]*$', 'a branch has letters, digits and . _ / -'),
            ('{gitops,folder}', '^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*$', 'a folder is a relative path of letters, digits and . _ -')
        ) as r(path, pattern, message)
    )
    select compliance.check_fields(check_targets.targets, check_targets.pointer, '{"aws": "object", "kubernetes": "object", "gitops": "object"}')
        || coalesce((
            select array_agg(v)
            from known as k
            cross join lateral unnest(compliance.check_fields(check_targets.targets -> k.provider, check_targets.pointer || '/' || k.provider, k.fields)) as v
            where jsonb_typeof(check_targets.targets -> k.provider) = 'object'), '{}')
        || coalesce((
            select array_agg((check_targets.pointer || '/' || array_to_string(r.path, '/'), '22023', r.message)::api.document_violation)
            from rules as r
            where check_targets.targets #>> r.path !~ r.pattern), '{}')
        || case when check_targets.targets = '{}' then array[(check_targets.pointer, '22023', 'an environment has at least one target')::api.document_violation] else '{}' end;
$$;

comment on function infra.check_targets is
$doc$What is wrong with the targets of an environment, with JSON pointers.$doc$;

revoke all on function infra.check_targets from public;
