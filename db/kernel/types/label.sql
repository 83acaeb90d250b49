-- A line of text that a person reads: a name, a title, a key.
--
-- The character classes are written out instead of \s and [[:cntrl:]], whose meaning differs between
-- PostgreSQL, Python and JavaScript; the same pattern stands in the JSON Schema of the API.
create domain kernel.label as text
constraint label_is_readable check (
    char_length(value) <= 200
    and value ~ '^[^\u0001-\u001f\u007f-\u009f\u2028\u2029]*[^\u0001-\u0020\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff][^\u0001-\u001f\u007f-\u009f\u2028\u2029]*$'
);

comment on domain kernel.label is
$doc$One readable line of 1 to 200 characters: no control characters, and not only spaces.

Schema: {"minLength": 1, "maxLength": 200, "pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\ufeff][^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$"}$doc$;
