-- What a run of a test says. not_run is never pass.
create domain compliance.test_result as text
constraint test_result_is_known check (value in ('pass', 'fail', 'error', 'not_run', 'not_applicable'));

comment on domain compliance.test_result is
$doc$What a run of a test says; not_run and error are never pass.

Schema: {"enum": ["pass", "fail", "error", "not_run", "not_applicable"]}$doc$;
