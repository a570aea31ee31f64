-- An account is a person's way in. What the person may do comes from the posts held today, not from here.
create table access.account (
    id                uuid primary key,
    name              text collate "C" not null unique,
    person_id         uuid not null references organization.person,
    -- One column, one value: system, security and audit administration cannot be joined in one account.
    administrator     text,
    password_hash     text not null,
    must_change       boolean not null,
    failures          int  not null default 0,
    lockouts          int  not null default 0,
    locked_until      timestamptz,
    last_signed_in_at timestamptz,
    disabled_on       date,
    version           int  not null default 1,
    salt              uuid not null default gen_random_uuid(),
    constraint names_are_lower_case check (name = lower(name)),
    constraint three_administrations check
        (administrator in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'))
);
-- … nor in one person, who has at most one account in use.
create unique index one_account_per_person on access.account (person_id) where disabled_on is null;

create table access.former_password (
    account_id    uuid not null references access.account,
    number        bigint generated always as identity,
    password_hash text not null,
    primary key (account_id, number)
);

-- The key is the SHA-256 of a secret that only its holder has: reading this table lets nobody in.
create table access.session (
    key          bytea primary key,
    account_id   uuid not null references access.account,
    kind         text not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null
);
create index session_account on access.session (account_id);
create index session_expiry on access.session (expires_at);

-- Every try to sign in, with where it came from: an address is personal data and can be blanked here, never in the journal.
create table access.attempt (
    id        uuid primary key,
    at        timestamptz not null,
    address   text not null,
    succeeded boolean not null default false
);
create index attempt_address on access.attempt (address, at) where not succeeded;

create table access.set_up_link (
    key        bytea primary key,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create view access.account_listed as
select a.id, a.name, p.name as person_name, p.area_path, r.name as area_name, a.administrator, a.must_change,
       a.last_signed_in_at, a.locked_until, a.disabled_on, a.disabled_on is null as open
from access.account a
join organization.person p on p.id = a.person_id
join organization.area r on r.id = p.area_id;

-- What the audit administrator reads: sign-ins and acts of administration, nothing of the business.
create index journal_of_administration on foundation.journal (position)
    where kind like 'access.%' or kind like 'organization.Post%' or kind like 'organization.Duty%';
create view access.audit_listed as
select lpad(to_hex(j.position), 32, '0')::uuid as id, j.at, j.kind, b.name as by_name, coalesce(a.name, s.name) as subject_name,
       j.body::json ->> 'reason' as reason, t.address, coalesce(p.area_path, s.area_path, '') as area_path
from foundation.journal j
left join organization.person b on b.id = j.by_id
left join access.account a on a.id = j.subject
left join organization.person p on p.id = a.person_id
left join organization.person s on s.id = j.subject
left join access.attempt t on t.id = (j.body::json ->> 'attempt')::uuid
where j.kind like 'access.%' or j.kind like 'organization.Post%' or j.kind like 'organization.Duty%';
