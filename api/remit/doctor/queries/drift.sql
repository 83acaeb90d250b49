-- What was changed by hand since the last migration.
select format('%s: %s', replace(d.problem, '_', ' '), d.detail)
from kernel.list_drift() as d;
