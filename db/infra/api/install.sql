\ir claim_work.sql
\ir report_work.sql
