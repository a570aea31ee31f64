-- An edition that a place adds: proposed by one person, approved by another. Once decided it is never changed.
create table rulebook.proposal (
    id            uuid primary key,
    rule          text not null,
    area_code     text not null,
    area_name     text not null,
    area          text collate "C" not null,
    in_force_from date not null,
    act           text not null,
    article       text,
    note          text,
    content       text not null,
    state         text not null,
    proposed_by   uuid not null,
    proposer      text not null,
    proposed_at   timestamptz not null,
    decided_by    uuid,
    decider       text,
    decided_at    timestamptz,
    reason        text,
    version       int  not null default 1,
    salt          uuid not null default gen_random_uuid(),
    constraint four_states check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    constraint two_persons check (state <> 'APPROVED' or decided_by <> proposed_by)
);
-- One edition of a rule for a place and a day.
create unique index one_edition_a_day on rulebook.proposal (rule, area_code, in_force_from) where state = 'APPROVED';

-- Who compared an edition's numbers with the official text.
create table rulebook.confirmation (
    edition       text primary key,
    id            uuid not null unique,
    compared_with text not null,
    by_id         uuid not null,
    by_name       text not null,
    at            timestamptz not null,
    salt          uuid not null default gen_random_uuid()
);
