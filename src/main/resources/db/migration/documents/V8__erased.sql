-- The bytes were erased by law: the row stays, since records name it, and says when and why.
alter table documents.file
    add column erased_at timestamptz,
    add column erased_ground text,
    add constraint erased_for_a_reason check ((erased_at is null) = (erased_ground is null));
