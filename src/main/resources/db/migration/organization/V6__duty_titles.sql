-- How a county calls a duty; areas inside it call it the same unless one has words of its own.
create table organization.duty_title (
    area_id  uuid not null references organization.area,
    kind     text not null,
    title_zh text not null,
    title_en text not null,
    version  int  not null default 1,
    salt     uuid not null default gen_random_uuid(),
    primary key (area_id, kind)
);
