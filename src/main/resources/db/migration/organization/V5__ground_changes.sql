-- Ended ground says where its work went; moved ground says where it lay before.
alter table organization.area add column successor_id uuid references organization.area;

create table organization.area_move (
    area_id        uuid not null references organization.area,
    from_parent_id uuid not null references organization.area,
    to_parent_id   uuid not null references organization.area,
    from_path      text collate "C" not null,
    to_path        text collate "C" not null,
    moved_on       date not null,
    id             uuid primary key
);
create index area_move_area on organization.area_move (area_id);
