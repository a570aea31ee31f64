-- The month of a record's latest mark: whoever counts the marks of a month that is not over need not read the rows that lie before it.
alter table figures.fact_row add column latest_on date;

create function figures.month_of_latest(days date[]) returns date language sql immutable
    return (select coalesce(date_trunc('month', max(d)::timestamp)::date, date '0001-01-01') from unnest(days) d);

-- Written anew in one go: an update would leave the table twice as large.
alter table figures.fact_row alter column latest_on type date using figures.month_of_latest(days);
drop function figures.month_of_latest;

alter table figures.fact_row alter column latest_on set not null;
drop index figures.fact_row_place;
create index fact_row_place on figures.fact_row (kind, area_path, latest_on);

-- Before which day, always the first of a month, the cells of a node hold what stands right at it, too. Every node where records stand has a
-- row; what is marked on that day or later is counted from the records' rows.
create table figures.own_sum (
    kind      text collate "C" not null,
    area_path text collate "C" not null,
    before_on date not null,
    primary key (kind, area_path)
);
create index own_sum_before on figures.own_sum (before_on);
insert into figures.own_sum (kind, area_path, before_on) select distinct kind, area_path, date '0001-01-01' from figures.fact_row;
