-- What is said about a row without keeping it out.
alter table ledger.import_problem add column warning boolean not null default false;
