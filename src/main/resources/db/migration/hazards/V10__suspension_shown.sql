-- Rooms above also read how far a stop of operation has come.
create or replace view hazards.hazard_now as
    select id, number, premises_id, premises_name, area_id, area_path, sector_path, description, level, status, found_on, closed_on, voided_on,
        suspension
    from hazards.hazard;
