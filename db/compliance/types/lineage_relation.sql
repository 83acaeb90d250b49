-- How a requirement came from one of another version.
create domain compliance.lineage_relation as text
constraint lineage_relation_is_known check (value in ('same', 'reworded', 'moved', 'merged', 'split', 'withdrawn', 'reinstated', 'new'));

comment on domain compliance.lineage_relation is
$doc$How a requirement of one version came from one of another version of the framework.

Schema: {"enum": ["same", "reworded", "moved", "merged", "split", "withdrawn", "reinstated", "new"]}$doc$;
