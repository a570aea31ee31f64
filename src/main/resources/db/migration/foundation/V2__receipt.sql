-- What was asked under each id chosen by a client: the same again is the same answer, anything else a conflict.
create table foundation.receipt (
    id     uuid  primary key,
    digest bytea not null
);
