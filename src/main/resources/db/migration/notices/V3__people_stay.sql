-- A person is never deleted (organization V12), so whoever is told need not be looked up again for each message.
alter table notices.message drop constraint message_person_id_fkey;
