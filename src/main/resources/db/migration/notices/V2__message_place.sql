-- Where the fact lay on the day it was told: messages are asked for by area. What was told before says no place.
alter table notices.message add column path_then text collate "C" not null default '';
create index message_subject on notices.message (person_id, subject);
