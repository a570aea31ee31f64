-- Codes of before the unified social credit code, by which old ledgers still name units: GB 11714 and GS 15-2006.
alter table organization.organization add column organization_code text, add column registration_number text;
create index organization_old_code on organization.organization (organization_code) where organization_code is not null;
create index organization_registration_number on organization.organization (registration_number) where registration_number is not null;
-- A credit code holds the organization code as its signs 9 to 17.
create index organization_code_inside on organization.organization (substr(credit_code, 9, 9)) where credit_code is not null;
-- One size is written in one way.
update organization.organization set size_class = left(size_class, 2)
    where size_class in ('大型企业', '中型企业', '小型企业', '微型企业');
