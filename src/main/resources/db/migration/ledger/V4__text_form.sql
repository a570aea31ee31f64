-- How a .csv is read: encoding and separator, found out or said; null for a workbook.
alter table ledger.import_job add column text_form text;
