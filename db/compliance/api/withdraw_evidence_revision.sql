-- Withdraw a revision that was a mistake: its record ends now, and the journal keeps why.
create or replace function api.withdraw_evidence_revision(
    org_id bigint,
    evidence_id bigint,
    number integer,
    reason compliance.prose
)
returns api.evidence_revision
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz;
    revision api.evidence_revision;
begin
    perform org.authorize(withdraw_evidence_revision.org_id, 'editor');
    if withdraw_evidence_revision.reason is null then
        raise exception 'a withdrawal has a reason' using errcode = '22023', column = 'reason';
    end if;
    instant := compliance.open_record(withdraw_evidence_revision.org_id);
    revision := compliance.get_revision(
        withdraw_evidence_revision.org_id, withdraw_evidence_revision.evidence_id, withdraw_evidence_revision.number);
    if revision.withdrawn_at is not null then
        raise exception 'revision % of evidence % is withdrawn already', revision.number, revision.evidence_id
            using errcode = 'RM017', constraint = 'evidence_revisions_stands', table = 'evidence_revisions', schema = 'compliance';
    end if;
    update compliance.evidence_revisions as r
    set recorded_during = tstzrange(lower(r.recorded_during), instant)
    where r.org_id = withdraw_evidence_revision.org_id and r.evidence_id = revision.evidence_id and r.number = revision.number;
    perform kernel.append_journal(
        withdraw_evidence_revision.org_id, 'evidence_revisions.withdrawn', jsonb_build_array(jsonb_build_object(
            'id', revision.evidence_id, 'old', null,
            'new', jsonb_build_object('number', revision.number, 'reason', withdraw_evidence_revision.reason))));
    return compliance.get_revision(withdraw_evidence_revision.org_id, revision.evidence_id, revision.number);
end;
$$;

comment on function api.withdraw_evidence_revision is
$doc$Withdraw a revision of evidence.

It counts no longer from now on; answers as of an earlier instant stay as they are. The journal keeps the reason.

- `org_id`: the organization
- `evidence_id`: the evidence
- `number`: the revision
- `reason`: why

Raises: P0002 not_found, 42501 forbidden, RM017 already_decided, 22023 invalid_argument, 23514 unreadable_text$doc$;

revoke all on function api.withdraw_evidence_revision from public;
grant execute on function api.withdraw_evidence_revision to remit_api;
