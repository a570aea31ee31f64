-- The number on a person's card: locked, so that a copy of the tables shows none; the print finds a second file of one person.
alter table organization.person
    add column resident_number bytea,
    add column resident_print  bytea unique,
    add constraint resident_number_and_print check ((resident_number is null) = (resident_print is null));
