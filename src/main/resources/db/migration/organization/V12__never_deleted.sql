-- Nothing here is ever deleted: it ends, or is withdrawn. Tables that many write to rely on it instead of locking these rows each time.
create function organization.refuse_deletion() returns trigger language plpgsql as $$
begin
    raise exception '%.% is never deleted: % refused', tg_table_schema, tg_table_name, tg_op;
end $$;
create trigger area_is_never_deleted before delete or truncate on organization.area
    for each statement execute function organization.refuse_deletion();
create trigger person_is_never_deleted before delete or truncate on organization.person
    for each statement execute function organization.refuse_deletion();
create trigger organization_is_never_deleted before delete or truncate on organization.organization
    for each statement execute function organization.refuse_deletion();
