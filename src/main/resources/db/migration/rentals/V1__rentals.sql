-- A rental house judged by its conditions, kept as it was judged; the newest judgement is the one that holds.
create table rentals.judgement (
    id          uuid primary key,
    premises_id uuid not null references premises.premises,
    county_code text collate "C" not null,
    judged_at   timestamptz not null,
    judged_on   date not null,
    judged_by   uuid not null,
    grade       text collate "C" not null,
    failed      int not null check (failed >= 0),
    answers     jsonb not null,
    note        text,
    edition     text not null,
    hazard_id   uuid references hazards.hazard,
    salt        uuid not null default gen_random_uuid(),
    constraint a_red_house_has_its_hazard check (grade <> 'RED' or hazard_id is not null)
);
create index judgement_premises on rentals.judgement (premises_id, judged_at desc);
create index judgement_hazard on rentals.judgement (hazard_id) where hazard_id is not null;
