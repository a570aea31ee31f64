-- What changed since a position: by position where the area is wide, by area where it is narrow and long quiet.
create unique index journal_position on foundation.journal (position);
create index journal_area on foundation.journal (area, position);
