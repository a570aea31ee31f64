-- What rooms above may read of hazards.
create view hazards.hazard_now as
    select id, number, premises_id, premises_name, area_id, area_path, sector_path, description, level, status, found_on, closed_on, voided_on
    from hazards.hazard;
