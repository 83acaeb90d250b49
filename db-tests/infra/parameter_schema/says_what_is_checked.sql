-- The JSON Schema says what infra.check_parameters checks; db-tests/infra/model holds the two against each other.
begin;
select plan(1);
select is(
    infra.parameter_schema('[
        {"name": "n", "type": "integer", "title": "Number", "minimum": 1, "maximum": 9, "default": 3, "immutable": true},
        {"name": "s", "type": "string", "title": "Text", "required": true, "pattern": "^[a-z]+$", "example": "abc", "max_length": 5},
        {"name": "c", "type": "string", "title": "Choice", "choices": ["a", "b"]},
        {"name": "l", "type": "list", "title": "List", "max_items": 2, "items": {"fields": [{"name": "p", "type": "boolean", "title": "P"}]}}]'),
    '{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "additionalProperties": false, "required": ["s"], "properties": {
        "n": {"type": ["integer", "null"], "title": "Number", "minimum": 1, "maximum": 9, "default": 3, "x-immutable": true},
        "s": {"type": "string", "title": "Text", "pattern": "^[a-z]+$", "examples": ["abc"], "maxLength": 5},
        "c": {"type": ["string", "null"], "title": "Choice", "enum": ["a", "b", null], "maxLength": 1000},
        "l": {"type": ["array", "null"], "title": "List", "maxItems": 2, "items": {"type": "object", "additionalProperties": false, "required": [],
            "properties": {"p": {"type": ["boolean", "null"], "title": "P"}}}}}}'::jsonb,
    'of every type');

select * from finish();
rollback;
