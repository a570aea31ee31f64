-- A county told before there was a mark is marked as well.
insert into foundation.setting (name, value) select 'demonstration', to_char(until_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
from demonstration.filled on conflict (name) do nothing;
