-- The shared analyst login reads every organization; other logins are tied by kernel.tie_analyst.
insert into kernel.analysts (login, org_id)
values ('remit_analyst', null)
on conflict on constraint analysts_pkey do nothing;
