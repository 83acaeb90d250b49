-- What happens to the reports of a leaver.
create domain org.leave_option as text
constraint leave_option_is_known check (value in ('lift', 'flatten'));

comment on domain org.leave_option is
$doc$What happens to the reports of a leaver.

Schema: {"enum": ["lift", "flatten"]}$doc$;
