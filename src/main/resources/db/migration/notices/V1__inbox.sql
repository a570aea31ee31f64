-- One message per person and fact. The sentence is kept as it was said.
create table notices.message (
    id          uuid primary key default gen_random_uuid(),
    position    bigint not null,
    person_id   uuid not null references organization.person,
    at          timestamptz not null,
    kind        text not null,
    subject     uuid not null,
    sentence_zh text not null,
    sentence_en text not null,
    url         text not null,
    read_at     timestamptz,
    constraint one_message_per_person_and_fact unique (position, person_id)
);
create index message_person on notices.message (person_id, at desc);
create index message_unread on notices.message (person_id) where read_at is null;

-- How far somebody has read what changed: a position of the journal.
create table notices.seen (
    person_id uuid primary key,
    position  bigint not null,
    at        timestamptz not null
);
