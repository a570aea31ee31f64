-- Whoever was named by mistake was never in the role: the row stays and says since when it counts for nothing.
alter table organization.safety_role add column voided_on date;
