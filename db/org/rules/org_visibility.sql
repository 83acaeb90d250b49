-- Analysts read the charts of their own organization only.
create policy org_charts_visibility on org.org_charts
for select to remit_report
using ((select kernel.sees_every_organization()) or id = (select kernel.visible_organization()));

create policy employees_visibility on org.employees
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy employee_paths_visibility on org.employee_paths
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy employee_history_visibility on org.employee_history
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));
