-- An object that nobody here has made.
create type api.untracked_object as (
    id bigint,
    environment text,
    type text,
    reference text,
    name text,
    tags jsonb,
    resource_id bigint,
    first_seen_at timestamptz,
    last_seen_at timestamptz,
    gone_at timestamptz
);

comment on type api.untracked_object is
$doc$An object that was found in an account or cluster and is unknown here.

Example: {"id": 3, "environment": "dev", "type": "AWS::S3::Bucket", "reference": "arn:aws:s3:::by-hand", "name": "by-hand", "tags": {}, "resource_id": null, "first_seen_at": "2026-11-22T09:30:00+00:00", "last_seen_at": "2026-11-22T10:30:00+00:00", "gone_at": null}$doc$;
comment on column api.untracked_object.id is 'Number.';
comment on column api.untracked_object.environment is 'Code of the environment.';
comment on column api.untracked_object.type is 'Type, for example AWS::S3::Bucket.';
comment on column api.untracked_object.reference is 'ARN, or path in the cluster.';
comment on column api.untracked_object.name is 'Name.';
comment on column api.untracked_object.tags is 'Tags or labels.';
comment on column api.untracked_object.resource_id is 'Resource that its tags name, which has ended or does not want it; null when they name none. [nullable]';
comment on column api.untracked_object.first_seen_at is 'When it was first found.';
comment on column api.untracked_object.last_seen_at is 'When it was last found.';
comment on column api.untracked_object.gone_at is 'When a search no longer found it, or it became known. [nullable]';
