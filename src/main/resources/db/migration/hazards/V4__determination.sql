-- A determination by the standard on major fire hazards, frozen as it was made: the edition, what was put in, what the edition made of it.
create table hazards.determination (
    id         uuid primary key,
    hazard_id  uuid not null references hazards.hazard,
    edition    text not null,
    standard   text not null,
    result     text not null,
    command    text not null,
    decided_at timestamptz not null,
    decided_by uuid not null,
    salt       uuid not null default gen_random_uuid()
);
create index determination_hazard on hazards.determination (hazard_id);
