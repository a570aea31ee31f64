-- Of one measure several may count, each until a day of its own.
alter table premises.risk_count drop constraint risk_count_pkey;
create unique index risk_count_once on premises.risk_count (premises_id, measure, coalesce(until_on, 'infinity'));

create table premises.state_held (
    premises_id uuid not null references premises.premises,
    state       text collate "C" not null,
    from_on     date not null,
    reason      text not null,
    by_id       uuid not null,
    primary key (premises_id, from_on)
);

-- Who ran the place from when; null: from before the register knows.
create table premises.operator (
    premises_id     uuid not null references premises.premises,
    organization_id uuid references organization.organization,
    from_on         date
);
create unique index operator_once on premises.operator (premises_id, coalesce(from_on, '-infinity'));
insert into premises.operator (premises_id, organization_id) select id, organization_id from premises.premises where organization_id is not null;
create index premises_landlord on premises.premises (landlord_organization_id) where landlord_organization_id is not null;
create index premises_inspector on premises.premises (inspector_id) where inspector_id is not null;
