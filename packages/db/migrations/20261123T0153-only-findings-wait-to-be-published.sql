-- A case that ended without a finding, or with an exemption, has nothing to publish: it does not wait among those that do.
create or replace function publishing.cases_without_record() returns table (case_year smallint, case_no integer, title text, behaviours text[])
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.case_year, c.case_no, c.title, c.behaviours from casework.case c
  where c.province_id = access.province() and publishing.reads_drafts() and c.stage in ('final', 'closed')
    and exists (select from casework.measure_decision d where d.province_id = c.province_id and d.case_year = c.case_year
      and d.case_no = c.case_no and d.round = c.round and not d.overturned)
    and not exists (select from publishing.record r
      where r.province_id = c.province_id and r.case_year = c.case_year and r.case_no = c.case_no)
  order by c.case_year, c.case_no limit 200;
end;
