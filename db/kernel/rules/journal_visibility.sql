-- Analysts read the journal of their own organization only.
create policy journal_visibility on kernel.journal
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

comment on policy journal_visibility on kernel.journal is 'Rows of the organization that the login is tied to.';
