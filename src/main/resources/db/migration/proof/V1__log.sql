-- The journal as a Merkle log. Leaves stand in commit order, 256 to a row; their places say where each stood in the journal.
create table proof.leaves (
    number         bigint   primary key,
    first_xid      xid8     not null,
    first_position bigint   not null,
    positions      bigint[] not null,
    hashes         bytea    not null
);
create index leaves_first on proof.leaves (first_xid, first_position);

-- Hashes of whole subtrees of 256, 65,536 … leaves, again 256 to a row.
create table proof.nodes (
    level  smallint not null,
    number bigint   not null,
    hashes bytea    not null,
    primary key (level, number)
);

-- Keys that sign heads: the public half. A key is vouched for by the one before it.
create table proof.signing_key (
    id          text        primary key,
    algorithm   text        not null,
    public_key  bytea       not null,
    made_at     timestamptz not null,
    voucher     text        references proof.signing_key,
    vouched     bytea,
    from_size   bigint      not null
);

-- Signed heads. Of each hour the last one stays, and every one that left the machine.
create table proof.head (
    size          bigint      primary key,
    root          bytea       not null,
    at            timestamptz not null,
    hash          text        not null,
    key           text        not null references proof.signing_key,
    signature     bytea       not null,
    last_xid      xid8        not null,
    last_position bigint      not null,
    left_as       text
);

-- The one log of this installation: its name and its hash, for life. Whoever seals holds this row.
create table proof.log (
    one    boolean primary key default true check (one),
    origin text not null,
    hash   text not null
);
