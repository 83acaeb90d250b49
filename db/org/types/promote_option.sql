-- What happens to the reports of who becomes CEO.
create domain org.promote_option as text
constraint promote_option_is_known check (value in ('keep', 'lift'));

comment on domain org.promote_option is
$doc$What happens to the reports of who becomes CEO.

Schema: {"enum": ["keep", "lift"]}$doc$;
