-- A form is made with a template at a place from a day on: a county's own, or again one that came with the program. Taken back by the next.
alter table documents.template
    drop constraint from_a_day_on_by_somebody,
    drop column from_on,
    drop column begun_at,
    drop column begun_by;
alter table documents.template rename column kind to form;

create table documents.template_beginning (
    id          uuid primary key,
    template_id uuid not null,
    hash        text collate "C" references documents.file,
    area_path   text collate "C" not null,
    form        text collate "C" not null,
    format      text not null,
    from_on     date not null,
    begun_at    timestamptz not null,
    begun_by    uuid not null,
    salt        uuid not null default gen_random_uuid()
);
create index template_beginning_of on documents.template_beginning (form, format, area_path);
