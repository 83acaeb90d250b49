-- How two requirements of different frameworks are related, in OSCAL's words.
create domain compliance.mapping_relation as text
constraint mapping_relation_is_known check (value in ('equal', 'equivalent', 'subset', 'superset', 'intersects'));

comment on domain compliance.mapping_relation is
$doc$How a requirement is related to one of another framework, in OSCAL's words.

Schema: {"enum": ["equal", "equivalent", "subset", "superset", "intersects"]}$doc$;
