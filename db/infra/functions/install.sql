\ir hold_chart.sql
\ir authorize_worker.sql
\ir physical_name.sql
