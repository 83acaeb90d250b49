-- Text of any length that a person writes: a description, a rationale, a justification.
create domain compliance.prose as text
constraint prose_is_readable check (
    char_length(value) <= 20000
    and value ~ '^[^\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]*[^\u0001-\u0020\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff][^\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]*$'
);

comment on domain compliance.prose is
$doc$Text of 1 to 20,000 characters, over several lines if need be.

Schema: {"minLength": 1, "maxLength": 20000, "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\ufeff][^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$"}$doc$;
