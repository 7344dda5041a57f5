-- The register filtered by field, and the fields that its filter offers, without reading every result; and whether one record has a
-- word that begins so, by one step in an index.
create index on publication.result (province_id, field, valid_from, number);
create index on publication.result_token (province_id, number, token);
drop index publication.result_token_province_id_number_idx;
