-- What those who publish may know of a case: nothing before it has reached its end, and then what the record is written from.
-- Casework itself stays closed to them.

create function publishing.reads_drafts() returns boolean
language sql stable
return access.has_role('publisher') or access.has_role('decider') or access.has_role('auditor');

create function publishing.final_case(p_year smallint, p_no integer) returns table (state jsonb, final boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.state, publishing.case_is_final(c.province_id, c.case_year, c.case_no) from casework.case c
  where c.province_id = access.province() and c.case_year = p_year and c.case_no = p_no and publishing.reads_drafts()
    and (c.stage in ('final', 'closed') or exists (select from publishing.record r
      where r.province_id = c.province_id and r.case_year = c.case_year and r.case_no = c.case_no));
end;

-- Final cases of which nobody has begun a record; no more than a screen shows.
create function publishing.cases_without_record() returns table (case_year smallint, case_no integer, title text, behaviours text[])
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.case_year, c.case_no, c.title, c.behaviours from casework.case c
  where c.province_id = access.province() and publishing.reads_drafts() and c.stage in ('final', 'closed')
    and not exists (select from publishing.record r
      where r.province_id = c.province_id and r.case_year = c.case_year and r.case_no = c.case_no)
  order by c.case_year, c.case_no limit 200;
end;

grant execute on function publishing.reads_drafts(), publishing.final_case(smallint, integer), publishing.cases_without_record()
  to kycuong_staff;
