-- How a worker should take a provider's error.
create domain infra.error_class as text
constraint error_class_is_known check (value in ('permanent', 'conflict', 'throttled', 'transient'));

comment on domain infra.error_class is
$doc$How an error is taken: throttled and transient are tried again, permanent and conflict are not.

Schema: {"enum": ["permanent", "conflict", "throttled", "transient"]}$doc$;
