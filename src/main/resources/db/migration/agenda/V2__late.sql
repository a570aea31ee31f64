-- What rooms above may join for reading: every item that was ever overdue, from which day, and until it was done.
create view agenda.item_late as
select subject, kind, missed_on, (ended_at at time zone 'Asia/Shanghai')::date as ended_on
from agenda.item where missed_on is not null;
