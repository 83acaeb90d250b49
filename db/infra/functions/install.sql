\ir hold_chart.sql
\ir physical_name.sql
