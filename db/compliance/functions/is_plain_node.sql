-- Whether a requirement of a document has nothing to complain of. Most have not, and this is quick to see.
create or replace function compliance.is_plain_node(document jsonb)
returns boolean
language sql immutable parallel safe
return
jsonb_typeof(is_plain_node.document) = 'object'
and is_plain_node.document - '{key,code,kind,title,text,assessable,withdrawn,properties,children,parent}'::text[] = '{}'
and coalesce(jsonb_typeof(is_plain_node.document -> 'key') = 'string' and kernel.is_label(is_plain_node.document ->> 'key'), false)
and coalesce(jsonb_typeof(is_plain_node.document -> 'title') = 'string' and kernel.is_label(is_plain_node.document ->> 'title'), false)
and coalesce(jsonb_typeof(is_plain_node.document -> 'code') = 'string' and kernel.is_label(is_plain_node.document ->> 'code'), not is_plain_node.document ? 'code')
and coalesce(jsonb_typeof(is_plain_node.document -> 'kind') = 'string', not is_plain_node.document ? 'kind')
and coalesce(
    jsonb_typeof(is_plain_node.document -> 'text') = 'string' and char_length(is_plain_node.document ->> 'text') <= 20000
    and is_plain_node.document ->> 'text' ~ '\S' and is_plain_node.document ->> 'text' !~ '[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]', not is_plain_node.document ? 'text'
)
and coalesce(jsonb_typeof(is_plain_node.document -> 'assessable') = 'boolean', not is_plain_node.document ? 'assessable')
and coalesce(jsonb_typeof(is_plain_node.document -> 'withdrawn') = 'boolean', not is_plain_node.document ? 'withdrawn')
and coalesce(jsonb_typeof(is_plain_node.document -> 'properties') = 'object', not is_plain_node.document ? 'properties')
and not is_plain_node.document ? 'parent';

comment on function compliance.is_plain_node is
$doc$Whether a requirement of a document surely has no fault in its fields.$doc$;

revoke all on function compliance.is_plain_node from public;
