-- A town's screening results of a period, gathered to be signed as one.
create table screening.report (
    id           uuid primary key,
    area_id      uuid not null references organization.area,
    from_on      date not null,
    until_on     date not null,
    gathered_at  timestamptz not null,
    gathered_by  uuid not null,
    signed_at    timestamptz,
    signed_by    uuid,
    signed_acting boolean,
    salt         uuid not null default gen_random_uuid(),
    constraint a_signature_says_who_and_when check ((signed_at is null) = (signed_by is null)),
    constraint a_period_runs_forward check (from_on <= until_on)
);
create index report_area on screening.report (area_id);

create table screening.item (
    id              uuid primary key default gen_random_uuid(),
    report_id       uuid not null references screening.report,
    hazard_id       uuid not null references hazards.hazard,
    returned_at     timestamptz,
    returned_by     uuid,
    returned_reason text,
    unique (report_id, hazard_id)
);
-- A hazard goes up once, unless it is sent back.
create unique index a_hazard_goes_up_once on screening.item (hazard_id) where returned_at is null;
