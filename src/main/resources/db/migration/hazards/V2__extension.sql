-- More time granted, with the reason; what the paper said stays on the paper.
create table hazards.extension (
    id          uuid primary key,
    hazard_id   uuid not null references hazards.hazard,
    former_on   date not null,
    due_on      date not null,
    reason      text not null,
    extended_at timestamptz not null,
    extended_by uuid not null,
    salt        uuid not null default gen_random_uuid(),
    constraint an_extension_gives_time check (due_on > former_on)
);
create index extension_hazard on hazards.extension (hazard_id);
