-- What runs beside the states of a hazard.
alter table hazards.hazard
    add column setting           text,
    add column site              text,
    add column rural             boolean not null default false,
    add column suspension        text not null default 'NONE',
    add column guarded           boolean not null default false,
    add column voided_on         date,
    add column held_on_look_back boolean;

-- Acts kept as they were given.
create table hazards.act (
    id        uuid primary key,
    hazard_id uuid not null references hazards.hazard,
    kind      text not null,
    command   text not null,
    done_at   timestamptz not null,
    done_by   uuid not null,
    salt      uuid not null default gen_random_uuid()
);
create index act_hazard on hazards.act (hazard_id);
