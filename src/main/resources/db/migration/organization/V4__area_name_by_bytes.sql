-- Names are looked up as they are written; comparing them by the rules of Chinese sorting made every insert dear.
drop index organization.area_name;
create index area_name on organization.area (name collate "C");
