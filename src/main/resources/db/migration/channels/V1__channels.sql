-- A way for messages to leave the product. What opens it lies in the vault; settings hold nothing secret.
create table channels.channel (
    id          uuid primary key,
    name        text not null,
    medium      text not null,
    template    text,
    area_id     uuid not null references organization.area,
    language    text not null,
    urgent_only boolean not null,
    settings    text not null,
    secrets     bytea,
    in_use      boolean not null,
    version     int not null default 1,
    salt        uuid not null default gen_random_uuid()
);
-- A person's mail and short messages leave by one way each: two would say everything twice.
create unique index one_way_for_a_personal_medium on channels.channel (medium) where in_use and medium <> 'ROBOT';

-- The outbox. A row is written in the transaction that puts the message into the inbox; its id is the message's on every attempt.
create table channels.delivery (
    id            uuid primary key,
    channel_id    uuid not null references channels.channel,
    person_id     uuid references organization.person,
    position      bigint,
    purpose       text not null,
    kind          text not null,
    urgent        boolean not null,
    sentence_zh   text not null,
    sentence_en   text not null,
    url           text not null,
    digest_id     uuid,
    state         text not null,
    not_before    timestamptz not null,
    attempts      int not null default 0,
    leased_until  timestamptz,
    unsure        boolean not null default false,
    reason        text,
    answer        text,
    sent_to       text,
    created_at    timestamptz not null,
    last_tried_at timestamptz,
    sent_at       timestamptz
);
create unique index one_delivery_per_channel_person_and_fact on channels.delivery
    (channel_id, position, coalesce(person_id, '00000000-0000-0000-0000-000000000000')) where position is not null;
create index delivery_due on channels.delivery (channel_id, not_before) where state in ('WAITING', 'SENDING');
create index delivery_tried on channels.delivery (channel_id, last_tried_at);
create index delivery_of_person on channels.delivery (person_id, created_at);

-- Where a person may be reached outside the product; only an address that a code has proved is written to.
create table channels.contact (
    person_id       uuid not null references organization.person,
    medium          text not null,
    address         text,
    verified_at     timestamptz,
    asked_address   text,
    code_print      bytea,
    code_expires_at timestamptz,
    code_tries      int not null default 0,
    primary key (person_id, medium)
);

create table channels.preference (
    person_id   uuid primary key references organization.person,
    mail        boolean not null,
    sms         boolean not null,
    digest      boolean not null,
    language    text not null,
    quiet_from  time,
    quiet_until time,
    version     int not null default 1,
    salt        uuid not null default gen_random_uuid()
);

-- One row: what holds for the whole installation. Without it the rulebook's own hours hold.
create table channels.setting (
    only_one    boolean primary key default true check (only_one),
    quiet_from  time,
    quiet_until time,
    address     text,
    version     int not null,
    salt        uuid not null default gen_random_uuid()
);

create view channels.delivery_listed as
select d.id, d.created_at, d.channel_id, c.name as channel_name, c.medium, d.purpose, d.urgent, d.digest_id is not null as digest,
       p.name as person_name, d.sent_to, d.state, d.reason, d.answer, d.attempts, d.unsure, d.not_before, d.last_tried_at, d.sent_at,
       a.path as area_path
from channels.delivery d
join channels.channel c on c.id = d.channel_id
join organization.area a on a.id = c.area_id
left join organization.person p on p.id = d.person_id;
