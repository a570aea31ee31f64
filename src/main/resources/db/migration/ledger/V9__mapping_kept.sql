-- A mapping can be named, voided and taken back; who made it stands beside it.
alter table ledger.import_mapping
    add column id        uuid        not null default gen_random_uuid() unique,
    add column name      text,
    add column by_name   text,
    add column made_at   timestamptz,
    add column voided_at timestamptz,
    add column version   int         not null default 1,
    add column salt      uuid        not null default gen_random_uuid();
update ledger.import_mapping set made_at = saved_at;
alter table ledger.import_mapping alter column made_at set not null;
