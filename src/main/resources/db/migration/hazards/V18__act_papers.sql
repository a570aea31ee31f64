-- The numbered paper of a stop, of its release, of a guard plan: served, declared void with a reason, restored. What it says is frozen with
-- the paper itself; here stands of which act it is, and how far it has come.
create table hazards.act_paper (
    id              uuid primary key,
    hazard_id       uuid not null references hazards.hazard,
    act_id          uuid not null references hazards.act,
    matter          text not null check (matter in ('STOP', 'RELEASE', 'GUARD')),
    kind            text collate "C" not null,
    number          text not null unique,
    ends_id         uuid references hazards.act_paper,
    issuing_area_id uuid not null,
    issued_at       timestamptz not null,
    issued_by       uuid not null,
    served_on       date,
    received_by     text,
    void_act        uuid,
    voided_at       timestamptz,
    voided_by       uuid,
    void_reason     text,
    version         int  not null default 1,
    constraint only_a_release_ends_a_stop check (ends_id is null or matter = 'RELEASE'),
    constraint a_void_paper_says_why check ((voided_at is null) = (void_reason is null))
);
create index act_paper_hazard on hazards.act_paper (hazard_id);
-- One act has one paper in force at a time.
create unique index act_paper_in_force on hazards.act_paper (act_id) where voided_at is null;
