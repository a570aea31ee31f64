-- How far up it went stays known after it was done.
create or replace view agenda.item_late as
select id, subject_kind, subject, kind, area_path, sector_path, missed_on,
       (ended_at at time zone 'Asia/Shanghai')::date as ended_on, levels_up
from agenda.item
where missed_on is not null;
