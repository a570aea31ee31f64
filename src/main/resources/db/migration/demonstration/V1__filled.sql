-- Says that this database holds the demonstration county, whole, and until when its story is told.
create table demonstration.filled (
    one        boolean primary key default true check (one),
    until_at   timestamptz not null
);
