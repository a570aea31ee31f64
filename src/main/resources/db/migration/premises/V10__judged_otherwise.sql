-- When the rules last judged a place otherwise than before: what changed since somebody looked is asked by it.
alter table premises.assessment add column changed_at timestamptz;
update premises.assessment m set changed_at = j.at
from (select subject, max(at) as at from foundation.journal where kind = 'premises.Reassessed' group by subject) j
where j.subject = m.premises_id;
create index assessment_changed on premises.assessment (changed_at) where changed_at is not null;
