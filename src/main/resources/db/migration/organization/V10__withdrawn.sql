-- Taken back with the import it came by. People and areas have a day of their own for that; a code is free again.
alter table organization.organization add column withdrawn_on date;
drop index organization.organization_credit_code;
create unique index organization_credit_code on organization.organization (credit_code) where withdrawn_on is null;
