-- A ledger of a town by category looks at the town's hazards of that category, not at all of the town's. It serves the area alone as well.
create index hazard_area_category on hazards.hazard (area_path, category);
drop index hazards.hazard_area;
