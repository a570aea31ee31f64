-- By which day it was owed, and whether it was done or only taken off, stays known of what was late.
create or replace view agenda.item_late as
select id, subject_kind, subject, kind, area_path, sector_path, missed_on,
       (ended_at at time zone 'Asia/Shanghai')::date as ended_on, levels_up,
       coalesce(due_on, (due_at at time zone 'Asia/Shanghai')::date) as due_day, state
from agenda.item
where missed_on is not null;
