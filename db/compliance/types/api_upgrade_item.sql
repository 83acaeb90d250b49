-- One line of an upgrade's plan.
create type api.upgrade_item as (
    relation text,
    origin text,
    note text,
    from_requirement text,
    from_code text,
    from_title text,
    from_in_scope boolean,
    to_requirement text,
    to_code text,
    to_title text,
    to_in_scope boolean,
    controls text[],
    evidence text[],
    links api.upgrade_link[],
    needs_control boolean
);

comment on type api.upgrade_item is
$doc$What became of a requirement in the later version, or that one is new; who says so, and what it touches.

Example: {"relation": "merged", "origin": "publisher", "note": null, "from_requirement": "1.3", "from_code": "1.3", "from_title": "Leavers lose access", "from_in_scope": true, "to_requirement": "1.1", "to_code": "1.1", "to_title": "Access is managed", "to_in_scope": true, "controls": ["access-review"], "evidence": ["review-report"], "links": [{"control": "access-review", "number": 2, "requirement": "1.1", "coverage": "part", "outcome": "carried"}], "needs_control": false}$doc$;
comment on column api.upgrade_item.relation is 'same, reworded, moved, merged, split, withdrawn, reinstated or new.';
comment on column api.upgrade_item.origin is 'Who says so: proposal (a comparison), publisher, configuration or overlay.';
comment on column api.upgrade_item.note is 'What they add. [nullable]';
comment on column api.upgrade_item.from_requirement is 'Key of the requirement in the earlier version. [nullable]';
comment on column api.upgrade_item.from_code is 'Identifier as that version prints it. [nullable]';
comment on column api.upgrade_item.from_title is 'Its title. [nullable]';
comment on column api.upgrade_item.from_in_scope is 'Whether the adoption asks for it; null for headings and what had been withdrawn. [nullable]';
comment on column api.upgrade_item.to_requirement is 'Key of the requirement in the later version. [nullable]';
comment on column api.upgrade_item.to_code is 'Identifier as that version prints it. [nullable]';
comment on column api.upgrade_item.to_title is 'Its title. [nullable]';
comment on column api.upgrade_item.to_in_scope is 'Whether the adoption will ask for it; null for headings. [nullable]';
comment on column api.upgrade_item.controls is 'Codes of the controls that satisfy the earlier requirement.';
comment on column api.upgrade_item.evidence is 'Codes of the evidence of these controls.';
comment on column api.upgrade_item.links is 'What becomes of each of their links.';
comment on column api.upgrade_item.needs_control is 'Whether the later requirement will be in scope with no control at all.';
