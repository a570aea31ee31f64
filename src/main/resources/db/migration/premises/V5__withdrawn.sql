-- The state a place was in when the import it came by was taken back; null while it stands.
alter table premises.premises add column withdrawn_from text collate "C";
