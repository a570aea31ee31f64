-- The audit reads the newest first, or the days it asks for.
create index journal_at on foundation.journal (at);
