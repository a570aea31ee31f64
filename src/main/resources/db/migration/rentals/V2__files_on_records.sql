-- The pictures that were shown before files knew their records.
insert into documents.file_on_record
select f.hash, s.premises_id, s.id
from (
    select j.premises_id, j.id, p.hash
    from rentals.judgement j
    cross join lateral jsonb_each(j.answers) as a (condition, answer)
    cross join lateral jsonb_array_elements_text(
        case when jsonb_typeof(a.answer -> 'photos') = 'array' then a.answer -> 'photos' else '[]' end) as p (hash)
) s join documents.file f on f.hash = s.hash
on conflict do nothing;
