-- Rooms above also read what a hazard is counted under, whose it is, and who closed it.
create or replace view hazards.hazard_now as
    select id, number, premises_id, premises_name, area_id, area_path, sector_path, description, level, status, found_on, closed_on, voided_on,
        suspension, category, organization_id, closed_by
    from hazards.hazard;
