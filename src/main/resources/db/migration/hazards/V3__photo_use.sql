-- Where each picture has served: kept by a follower, so that the acts themselves carry nothing of it.
create table hazards.photo_use (
    hash      text collate "C" not null,
    position  bigint not null,
    hazard_id uuid not null references hazards.hazard,
    act       text not null,
    act_id    uuid not null,
    used_at   timestamptz not null,
    primary key (hash, position)
);
