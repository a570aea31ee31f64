-- Which record a row became, so that an import can be taken back whole, and why that was done or undone.
alter table ledger.import_row add column record_id uuid;
create index import_row_record on ledger.import_row (record_id) where record_id is not null;
alter table ledger.import_job
    add column taken_back int not null default 0,
    add column reason text;
