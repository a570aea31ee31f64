-- What hung before files knew their records.
insert into documents.file_on_record
select hash, record_id, id from attachments.attachment where withdrawn_at is null
on conflict do nothing;
