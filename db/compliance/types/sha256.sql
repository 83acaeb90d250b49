-- The hash of a content, as tools print it.
create domain compliance.sha256 as text
constraint sha256_is_hex check (value ~ '^[0-9a-f]{64}$');

comment on domain compliance.sha256 is
$doc$SHA-256 in 64 lowercase hexadecimal digits.

Schema: {"pattern": "^[0-9a-f]{64}$"}$doc$;
