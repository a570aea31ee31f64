-- Official numbers are compared byte by byte: they are looked up and told apart, never sorted as words are.
alter table documents.document alter column number type text collate "C";
