-- Filters, order and columns of a ledger under a name: somebody's own, or for everybody who works in an area.
create table ledger.saved_view (
    id          uuid        primary key,
    ledger      text        not null,
    owner_id    uuid        not null,
    owner_name  text        not null,
    name        text        not null,
    filters     text        not null,
    sort        text,
    columns     text,
    initial     boolean     not null default false,
    shared_with text        collate "C",
    saved_at    timestamptz not null
);
create unique index saved_view_name on ledger.saved_view (owner_id, ledger, name);
create unique index saved_view_initial on ledger.saved_view (owner_id, ledger) where initial;
create index saved_view_shared on ledger.saved_view (ledger, shared_with) where shared_with is not null;
