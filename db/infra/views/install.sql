\ir described_blueprint_versions.sql
\ir described_blueprints.sql
\ir described_environments.sql
\ir described_prices.sql
