-- A frozen document to the byte, for a package.
create type api.audit_file as (
    audit_id bigint,
    content text,
    content_hash text
);

comment on type api.audit_file is
$doc$The document of a frozen audit to the byte: sha256sum of the content, as UTF-8, is content_hash.

Example: {"audit_id": 4, "content": "{}", "content_hash": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"}$doc$;
comment on column api.audit_file.audit_id is 'The audit.';
comment on column api.audit_file.content is 'The document.';
comment on column api.audit_file.content_hash is 'SHA-256 of the content.';
