-- When a head was handed to the witness.
alter table proof.head add column witnessed_at timestamptz;
