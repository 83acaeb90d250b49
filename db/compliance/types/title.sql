-- A requirement's title: some publishers write a whole sentence.
create domain compliance.title as text
constraint title_is_readable check (
    char_length(value) <= 1000
    and value ~ '^[^\u0001-\u001f\u007f-\u009f\u2028\u2029]*[^\u0001-\u0020\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff][^\u0001-\u001f\u007f-\u009f\u2028\u2029]*$'
);

comment on domain compliance.title is
$doc$One readable line of 1 to 1,000 characters: no control characters, and not only spaces.

Schema: {"minLength": 1, "maxLength": 1000, "pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\ufeff][^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$"}$doc$;
