-- Something may be certain before it can be done: a recheck when the unit's time is over. Until this day it lies on nobody's desk.
alter table agenda.item add column opens_on date;
