-- An import finds the places of a thousand rows by their names, in the check and once more when it writes.
create index premises_name on premises.premises (name) where active;
