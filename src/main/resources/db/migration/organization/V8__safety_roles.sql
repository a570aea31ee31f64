-- Who looks after safety in a unit, from day to day.
create table organization.safety_role (
    id              uuid primary key,
    organization_id uuid not null references organization.organization,
    role            text collate "C" not null,
    name            text not null,
    phone           text,
    full_time       boolean,
    from_on         date not null,
    until_on        date,
    version         int not null default 1,
    salt            uuid not null default gen_random_uuid()
);
create index safety_role_organization on organization.safety_role (organization_id, role);
