create sequence lookbacks.number;

-- A look-back that was drawn: by what question, from how many, by which seed.
create table lookbacks.task (
    id           uuid primary key,
    number       text collate "C" not null unique,
    title        text not null,
    area_id      uuid not null references organization.area,
    county_code  text collate "C" not null,
    closed_from  date not null,
    closed_until date not null,
    level        text,
    category     text,
    share        int check (share between 1 and 100),
    count        int check (count > 0),
    seed         text not null,
    frame_size   int not null,
    due_on       date not null,
    drawn_at     timestamptz not null,
    drawn_by     uuid not null,
    cancelled_at timestamptz,
    cancelled_by uuid,
    cancel_reason text,
    salt         uuid not null default gen_random_uuid(),
    constraint by_share_or_by_count check ((share is null) <> (count is null))
);
create index task_area on lookbacks.task (area_id);

-- Every hazard that could have been drawn, as it stood that day: who doubts the draw draws again.
create table lookbacks.frame (
    task_id   uuid not null references lookbacks.task,
    hazard_id uuid not null references hazards.hazard,
    primary key (task_id, hazard_id)
);

-- A hazard drawn, who looks back at it and what came of it.
create table lookbacks.draw (
    id         uuid primary key,
    task_id    uuid not null references lookbacks.task,
    hazard_id  uuid not null references hazards.hazard,
    place      int not null,
    person_id  uuid not null references organization.person,
    result     text,
    result_at  timestamptz,
    result_by  uuid,
    unique (task_id, hazard_id)
);
create index draw_waiting on lookbacks.draw (hazard_id) where result is null;
