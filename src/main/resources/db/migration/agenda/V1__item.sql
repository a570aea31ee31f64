-- Whatever somebody owes by a date, of whatever kind of record. A record type that exists only as data stands here too.
create table agenda.item (
    id                 uuid primary key,
    subject_kind       text not null,
    subject            uuid not null,
    kind               text not null,
    owner_kind         text not null,
    owner_person       uuid references organization.person,
    owner_organization uuid references organization.organization,
    tracker            uuid references organization.person,
    duty               text not null,
    duty_area_id       uuid not null references organization.area,
    duty_path          text collate "C" not null,
    area_path          text collate "C" not null,
    sector_path        text collate "C" not null default '',
    due_on             date,
    due_at             timestamptz,
    how_computed       text not null,
    ladder             text not null,
    ladder_edition     text not null,
    ladder_starts_on   date,
    tier_area_id       uuid not null references organization.area,
    tier_path          text collate "C" not null,
    tier_level         text not null,
    tier_name          text not null,
    reminded_on        date,
    missed_on          date,
    levels_up          int  not null default 0,
    next_step          text,
    next_step_at       timestamptz,
    state              text not null default 'OPEN',
    ended_at           timestamptz,
    ended_by           uuid,
    version            int  not null default 1,
    salt               uuid not null default gen_random_uuid(),
    constraint a_day_or_an_instant check ((due_on is null) <> (due_at is null)),
    constraint a_step_has_its_moment check ((next_step is null) = (next_step_at is null)),
    constraint what_has_ended_takes_no_step check (state = 'OPEN' or next_step is null)
);
create index item_subject on agenda.item (subject);
create index item_next_step on agenda.item (next_step_at) where next_step_at is not null;
create index item_area on agenda.item (area_path) where state = 'OPEN';
create index item_duty_path on agenda.item (duty_path) where state = 'OPEN';
create index item_owner_person on agenda.item (owner_person) where state = 'OPEN';
create index item_owner_organization on agenda.item (owner_organization) where state = 'OPEN';
create index item_tracker on agenda.item (tracker) where state = 'OPEN';

-- What rooms above may join for reading: everything still owed. An item is overdue when the sweep has said so, so that a ledger, a
-- figure and a timeline never disagree.
create view agenda.item_open as
select id, subject_kind, subject, kind, owner_kind, owner_person, owner_organization, tracker,
       duty, duty_area_id, area_path, sector_path,
       due_on, due_at, coalesce(due_on, (due_at at time zone 'Asia/Shanghai')::date) as due_day,
       reminded_on, missed_on, missed_on is not null as overdue,
       tier_area_id, tier_path, tier_level, tier_name, levels_up,
       next_step, next_step_at, (next_step_at at time zone 'Asia/Shanghai')::date as next_step_on
from agenda.item
where state = 'OPEN';

-- Everything that was ever late: from which day, and until which day it stayed owed. For whoever counts again.
create view agenda.item_late as
select id, subject_kind, subject, kind, area_path, sector_path, missed_on,
       (ended_at at time zone 'Asia/Shanghai')::date as ended_on
from agenda.item
where missed_on is not null;
