-- Points of a catalogue that a hazard is one of, as catalogue/code, and whether a major hazard can be made safe while operation goes on.
alter table hazards.hazard
    add column points         text[] not null default '{}',
    add column safe_meanwhile boolean;
create index hazard_points on hazards.hazard using gin (points) where points <> '{}';
