-- What a correction changed, value by value, beside the journal: it holds what people typed, which the journal never does,
-- and can be blanked when a retention rule ends.
create table foundation.field_change (
    position     bigint   not null,
    n            smallint not null,
    field        text     collate "C" not null,
    before_value text,
    after_value  text,
    primary key (position, n)
);
