create index area_name on organization.area (name);
