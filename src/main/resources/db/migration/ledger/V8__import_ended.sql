-- When the file and the cells of an import were removed because their time was over.
alter table ledger.import_job add column ended_at timestamptz;
