-- A row that looks like a record on file: somebody says whether it is the same or another, and why.
alter table ledger.import_row
    add column judged_same   boolean,
    add column judged_reason text;
