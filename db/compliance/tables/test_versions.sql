-- What a test asks of the payload of evidence of a kind: a jsonpath predicate, or a check of the database by its name.
--
-- A predicate such as !($.public == true) holds on {}: so a test names the paths it needs, and is not run where one is missing.
create table compliance.test_versions (
    org_id bigint not null,
    test_id bigint not null,
    number integer not null,
    title compliance.title not null,
    evidence_kind kernel.label not null,
    predicate text,
    check_name kernel.label,
    applies text,
    requires text[] not null,
    freshness interval not null,
    retired boolean not null default false,
    recorded_during tstzrange not null,
    constraint test_versions_pkey primary key (org_id, test_id, number),
    constraint test_versions_test_exists foreign key (org_id, test_id) references compliance.tests (org_id, id),
    constraint test_versions_one_question check (num_nonnulls(predicate, check_name) = 1),
    constraint test_versions_names_paths check (cardinality(requires) > 0),
    constraint test_versions_freshness_is_positive check (freshness > interval '0')
);

create unique index test_versions_one_now on compliance.test_versions (org_id, test_id) where upper_inf(recorded_during);

alter table compliance.test_versions enable row level security;

comment on table compliance.test_versions is 'Versions of tests; the open record is the current one.';
comment on column compliance.test_versions.org_id is 'Organization.';
comment on column compliance.test_versions.test_id is 'Test.';
comment on column compliance.test_versions.number is 'Version of the test, from 1.';
comment on column compliance.test_versions.title is 'Title.';
comment on column compliance.test_versions.evidence_kind is 'Kind of evidence that it reads.';
comment on column compliance.test_versions.predicate is 'jsonpath predicate over the payload.';
comment on column compliance.test_versions.check_name is 'Named check of the database, instead of a predicate.';
comment on column compliance.test_versions.applies is 'jsonpath predicate over the payload: where it is false the test is not applicable.';
comment on column compliance.test_versions.requires is 'jsonpaths that must each find a value that is not null.';
comment on column compliance.test_versions.freshness is 'How old evidence may be, from its collection.';
comment on column compliance.test_versions.retired is 'Whether the test is no longer asked.';
comment on column compliance.test_versions.recorded_during is 'From when to when the record stood; the open one is what is known now.';
