-- Taken back with the import it came by: it never led anything.
alter table organization.regulation add column withdrawn_on date;
