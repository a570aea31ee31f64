-- A sector ends, as an area does; tables that many write to rely on it.
create trigger sector_is_never_deleted before delete or truncate on organization.sector
    for each statement execute function organization.refuse_deletion();
