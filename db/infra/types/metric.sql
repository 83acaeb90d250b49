-- What quotas limit and resources use.
create domain infra.metric as text
constraint metric_is_known check (value in ('count', 'storage', 'vcpu', 'memory', 'cost'));

comment on domain infra.metric is
$doc$What is limited: count (resources), storage and memory (GiB), vcpu (cores), cost (of a month, in the currency of the prices).

Schema: {"enum": ["count", "storage", "vcpu", "memory", "cost"]}$doc$;
