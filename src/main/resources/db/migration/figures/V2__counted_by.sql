-- By which measures the rows were counted. When the program counts by others, or this is empty while there are rows, all are counted anew:
-- a migration that changes what a measure means deletes the row.
create table figures.counted_by (measures text not null);
