\ir readiness.sql
\ir applicability.sql
\ir period_gaps.sql
\ir requirement_trace.sql
\ir evidence_register.sql
\ir control_coverage.sql
\ir audits.sql
