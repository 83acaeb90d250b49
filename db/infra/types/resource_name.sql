-- Names of resources: what S3, SQS, RDS, Lambda, IAM, DynamoDB and Kubernetes all take, with room for a suffix.
create domain infra.resource_name as text
constraint resource_name_is_known check (char_length(value) >= 2 and char_length(value) <= 40 and value ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$');

comment on domain infra.resource_name is
$doc$2 to 40 characters: lower-case letters, digits and single hyphens, beginning with a letter and not ending with a hyphen.

Schema: {"minLength": 2, "maxLength": 40, "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}$doc$;
