-- The second thing that somebody shows at sign-in: a secret shared with a device. It lies here under a key that is kept elsewhere.
create table access.second_factor (
    account_id   uuid primary key references access.account,
    secret       bytea not null,
    confirmed_at timestamptz,
    -- The newest step whose code was taken: each code opens once.
    last_step    bigint not null default 0
);

-- For the day on which the device is lost. A print of the code under the same key; each opens once.
create table access.recovery_code (
    account_id uuid not null references access.second_factor on delete cascade,
    print      bytea not null,
    used_at    timestamptz,
    primary key (account_id, print)
);

-- A session is listed to its owner and to the security administrator: by an id that opens nothing, with where it came from.
alter table access.session
    add column id               uuid not null default gen_random_uuid() unique,
    add column address          text not null default '',
    add column device           text not null default '',
    add column second_factor_at timestamptz;
