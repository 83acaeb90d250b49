-- Whether a person has looked at a link, or an upgrade carried it over.
create domain compliance.review_state as text
constraint review_state_is_known check (value in ('reviewed', 'carried'));

comment on domain compliance.review_state is
$doc$Whether a person has looked at a link, or an upgrade carried it over and nobody has looked yet.

Schema: {"enum": ["reviewed", "carried"]}$doc$;
