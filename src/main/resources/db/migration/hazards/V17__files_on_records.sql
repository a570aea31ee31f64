-- The pictures that were shown before files knew their records.
insert into documents.file_on_record
select f.hash, s.hazard_id, s.hazard_id
from (
    select id as hazard_id, unnest(photos) as hash from hazards.hazard
    union select hazard_id, unnest(photos) from hazards.submission
    union select hazard_id, unnest(photos) from hazards.recheck
    union select hazard_id, unnest(photos) from hazards.on_the_spot
    union select a.hazard_id, p.hash
    from hazards.act a cross join lateral jsonb_array_elements_text(
        case when jsonb_typeof(a.command::jsonb -> 'photos') = 'array' then a.command::jsonb -> 'photos' else '[]' end) as p (hash)
) s join documents.file f on f.hash = s.hash
on conflict do nothing;
