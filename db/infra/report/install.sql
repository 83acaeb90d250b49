\ir inventory.sql
\ir spend.sql
\ir quota_use.sql
\ir approval_times.sql
\ir provisioning_times.sql
\ir drift.sql
