-- Who says so; the later in this list outweighs the earlier.
create domain compliance.lineage_origin as text
constraint lineage_origin_is_known check (value in ('proposal', 'publisher', 'configuration', 'overlay'));

comment on domain compliance.lineage_origin is
$doc$Who says how requirements are related; a later one in this list outweighs an earlier one.

Schema: {"enum": ["proposal", "publisher", "configuration", "overlay"]}$doc$;
