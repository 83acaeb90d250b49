-- Whether the caller may make this request, and as what: editors for anybody, others for themselves and for what is theirs.
--
-- What is theirs: resources of their own and of everyone below them. And only they, or somebody below them, may become an owner by
-- their word: nobody hands what costs money to a colleague who does not know.
create or replace function infra.authorize_request(asked infra.requests)
returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    caller_id bigint := org.employee_of_caller((authorize_request.asked).org_id);
    owner_id bigint := infra.owner_by_request(authorize_request.asked);
begin
    if infra.acts_as(authorize_request.asked) = 'editor' then
        return 'editor';
    elsif (authorize_request.asked).kind <> 'create' and not exists (
        select from infra.resources as s
        where s.org_id = (authorize_request.asked).org_id and s.id = (authorize_request.asked).resource_id
            and infra.is_at_or_below(s.org_id, s.owner_id, caller_id)
    ) then
        raise exception 'resource % is not the caller''s', (authorize_request.asked).resource_id
            using errcode = '42501', hint = 'Its owner, who is above them, or an editor may ask for this.';
    elsif (authorize_request.asked).kind in ('create', 'transfer') and not infra.is_at_or_below((authorize_request.asked).org_id, owner_id, caller_id) then
        raise exception 'employee % is not below the caller', owner_id
            using errcode = '42501', hint = 'Let somebody above both, or an editor, ask for this.';
    end if;
    return 'requester';
end;
$$;

comment on function infra.authorize_request is
$doc$As what the caller may make or handle a request: editor or requester.

Raises: 42501 forbidden, RM039 not_an_employee$doc$;

revoke all on function infra.authorize_request from public;
