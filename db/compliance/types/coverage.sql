-- How much of a requirement a control satisfies.
create domain compliance.coverage as text
constraint coverage_is_known check (value in ('full', 'part'));

comment on domain compliance.coverage is
$doc$Whether a control satisfies a requirement in full or in part.

Schema: {"enum": ["full", "part"]}$doc$;
