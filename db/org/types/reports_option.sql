-- What happens to the reports in a step of a reorganization.
create domain org.reports_option as text
constraint reports_option_is_known check (value in ('keep', 'lift', 'flatten'));

comment on domain org.reports_option is
$doc$What happens to the reports in a step of a reorganization.

Schema: {"enum": ["keep", "lift", "flatten"]}$doc$;
