-- A paper is declared void or restored with a reason; the number stays taken and every such act stays told.
create table documents.voiding (
    id          uuid primary key,
    document_id uuid not null references documents.document,
    reason      text not null,
    restores    boolean not null,
    done_at     timestamptz not null,
    done_by     uuid not null
);
create index voiding_of on documents.voiding (document_id);
alter table documents.document add column voiding_id uuid references documents.voiding;

-- The first number a body gives in the year its numbering begins: those before it were given elsewhere, on paper.
alter table documents.numbering add column first_number int not null default 1 check (first_number between 1 and 99999);

-- Where each body that numbers lies: whoever keeps numbering there sees its numbers.
create view documents.numbering_body as
    select distinct on (body_id, series) body_id, series, body_path from documents.numbering order by body_id, series, from_on desc;
