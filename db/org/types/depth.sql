-- How many levels down.
create domain org.depth as integer
constraint depth_is_sane check (value between 0 and 100);

comment on domain org.depth is
$doc$Levels down, 0 to 100.

Schema: {"minimum": 0, "maximum": 100}$doc$;
