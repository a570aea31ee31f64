-- A cell is looked up for each of several differences that a record makes, each time by comparing its whole key some forty times. Four
-- texts compared one after the other cost most of it; they stand as one now, in the same order as before.
alter table figures.cell add column series text collate "C"
    generated always as (kind || ' ' || area_path || ' ' || measure || ' ' || span) stored;
alter table figures.cell drop constraint cell_pkey;
alter table figures.cell add primary key (series, period, since, sector_path, level);
