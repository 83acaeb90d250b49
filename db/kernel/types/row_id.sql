-- The number of a row: what an identity column gives out.
create domain kernel.row_id as bigint
constraint row_id_is_positive check (value > 0);

comment on domain kernel.row_id is
$doc$A positive whole number that fits a bigint.

Schema: {"minimum": 1, "maximum": 9223372036854775807}$doc$;
