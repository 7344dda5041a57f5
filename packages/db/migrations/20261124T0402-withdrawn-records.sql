-- Feeds and files tell of what was withdrawn, so that whoever took a record from them learns that it no longer stands.
create index on publication.notice (province_id, leaf) where kind = 'withdrawn';
