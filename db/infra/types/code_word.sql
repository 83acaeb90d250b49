-- Codes of blueprints, environments, policies and groups.
create domain infra.code_word as text
constraint code_word_is_known check (char_length(value) <= 60 and value ~ '^[a-z][a-z0-9_-]*$');

comment on domain infra.code_word is
$doc$1 to 60 characters: lower-case letters, digits, hyphens and underscores, beginning with a letter.

Schema: {"minLength": 1, "maxLength": 60, "pattern": "^[a-z][a-z0-9_-]*$"}$doc$;
