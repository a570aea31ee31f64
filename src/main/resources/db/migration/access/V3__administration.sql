-- What the security administrator lists: with whether one-time codes are in use.
drop view access.account_listed;
create view access.account_listed as
select a.id, a.name, a.person_id, p.name as person_name, p.area_path, r.name as area_name, a.administrator, a.must_change,
       a.last_signed_in_at, a.locked_until, a.disabled_on, f.confirmed_at is not null as second_factor
from access.account a
join organization.person p on p.id = a.person_id
join organization.area r on r.id = p.area_id
left join access.second_factor f on f.account_id = a.id;

-- What the audit administrator reads: every fact, who made it true, about which record and from where. Words of the business stay out: a fact
-- has a kind and an id, and no content is given out here.
drop view access.audit_listed;
drop index foundation.journal_of_administration;
create view access.audit_listed as
select lpad(to_hex(j.position), 32, '0')::uuid as id, j.at, split_part(j.kind, '.', 1) as room, j.kind, j.by_id, j.by_post, j.subject,
       b.name as by_name, coalesce(a.name, s.name) as subject_name, a.id as account_id,
       case when j.kind like 'access.%' then j.body::json ->> 'reason' end as reason, t.address,
       coalesce(p.area_path, s.area_path, j.area) as area_path
from foundation.journal j
left join organization.person b on b.id = j.by_id
left join access.account a on a.id = j.subject
left join organization.person p on p.id = a.person_id
left join organization.person s on s.id = j.subject
left join access.attempt t on j.kind like 'access.%' and t.id = (j.body::json ->> 'attempt')::uuid;
