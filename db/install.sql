-- Table of contents of the whole database, in load order.
\ir roles.sql
\ir schemas.sql
\ir kernel/install.sql
\ir org/install.sql
\ir compliance/install.sql
\ir infra/install.sql
