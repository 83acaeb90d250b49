-- Which rows may change, and what of them.
create or replace trigger controls_versioned
before update on compliance.controls
for each row when (old.* is distinct from new.*) execute function kernel.versioned('controls', 'owner_id');

create or replace trigger evidence_versioned
before update on compliance.evidence
for each row when (old.* is distinct from new.*) execute function kernel.versioned('evidence', 'title', 'owner_id');

create or replace trigger tests_versioned
before update on compliance.tests
for each row when (old.* is distinct from new.*) execute function kernel.versioned('tests');

create or replace trigger systems_versioned
before update on compliance.systems
for each row when (old.* is distinct from new.*) execute function kernel.versioned('systems', 'title', 'description', 'owner_id', 'categorization');

create or replace trigger adoptions_versioned
before update on compliance.adoptions
for each row when (old.* is distinct from new.*) execute function kernel.versioned('adoptions', 'target_on', 'observation_during', 'retired');

create or replace trigger exceptions_versioned
before update on compliance.exceptions
for each row when (old.* is distinct from new.*) execute function kernel.versioned('exceptions', 'approver_id', 'state');
