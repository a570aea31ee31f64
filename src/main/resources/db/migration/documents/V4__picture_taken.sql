-- When and where a picture says that it was taken, read once when it arrives.
alter table documents.file
    add column taken_at  timestamptz,
    add column longitude double precision,
    add column latitude  double precision;
