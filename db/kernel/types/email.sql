-- An e-mail address as the HTML standard accepts it; it is what a sign-in is matched with.
create domain kernel.email as text
constraint email_is_an_address check (
    char_length(value) <= 254
    and value ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$'
);

comment on domain kernel.email is
$doc$An e-mail address of at most 254 characters (syntax of the HTML standard).

Schema: {"maxLength": 254, "pattern": "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$"}$doc$;
