-- By which calendars everything owed was counted last: when a holiday notice changes them, it is counted again.
create table agenda.counted_by (
    one       boolean primary key default true check (one),
    calendars text not null
);
