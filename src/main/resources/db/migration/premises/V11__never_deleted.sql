-- A place is withdrawn or joined with another, never deleted; hazards rely on it instead of locking its row each time.
create trigger premises_is_never_deleted before delete or truncate on premises.premises
    for each statement execute function organization.refuse_deletion();
