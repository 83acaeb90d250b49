-- How many rows a page may have.
create domain kernel.page_limit as integer
constraint page_limit_is_sane check (value between 1 and 1000);

comment on domain kernel.page_limit is
$doc$Rows a page, 1 to 1,000.

Schema: {"minimum": 1, "maximum": 1000}$doc$;
