-- By what a row of a ledger is found: its names and numbers as one small text, and the pieces of it that an index can look up. Where the
-- row lies stands beside it, so that a reader of one village is not made to wait for the whole country; the row itself is asked again.
create table ledger.search_entry (
    ledger  text  collate "C" not null,
    subject uuid  not null,
    area    text  collate "C" not null,
    sector  text  collate "C" not null,
    owner   uuid,
    words   text  collate "C" not null,
    pieces  int[] not null,
    primary key (ledger, subject)
);
create index search_entry_pieces on ledger.search_entry using gin (pieces) with (gin_pending_list_limit = 16384);
create index search_entry_area on ledger.search_entry (ledger, area);

-- What was declared when the entries were made; another declaration makes them anew.
create table ledger.search_declared (
    declared text not null
);
