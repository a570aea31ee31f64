-- What a rule says of a hazard it opens is said in both languages; what people type stays as they typed it.
alter table hazards.hazard add column description_en text;

create or replace view hazards.hazard_now as
    select id, number, premises_id, premises_name, area_id, area_path, sector_path, description, level, status, found_on, closed_on, voided_on,
        suspension, category, organization_id, closed_by, coalesce(description_en, description) as description_en
    from hazards.hazard;
