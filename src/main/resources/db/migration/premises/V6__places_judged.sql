-- Places that stand, with what the rules say of them, for rooms above to join.
create view premises.place_judged as
    select p.id, p.number, p.name, p.address, p.organization_id, p.area_id, p.area_path, p.sector_id, p.sector_path, p.active,
        p.responsible_name, p.responsible_phone, p.landlord_name, p.landlord_organization_id, p.government_owned, p.owning_department_id,
        p.measures, m.categories, m.grade, m.points
    from premises.premises p join premises.assessment m on m.premises_id = p.id
    where p.merged_into is null and p.state <> 'WITHDRAWN';
