-- Which rule raised the signal that a case came from, for whoever writes its record: they have no right to the signal itself, and a
-- reader of the record is told the rule and never the records behind it.
create function publishing.rule_of_case(p_year smallint, p_no integer)
  returns table (directive text, content_hash text, behaviour text, indicator text, level text, last_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select s.directive_slug, s.content_hash, s.behaviour, s.indicator, s.level, s.last_on
  from casework.case c join detection.signal s on s.province_id = c.province_id and s.signal_no = (c.state #>> '{origin,signal}')::bigint
  where c.province_id = access.province() and c.case_year = p_year and c.case_no = p_no and publishing.reads_drafts()
    and c.state #>> '{origin,kind}' = 'signal' and (c.stage in ('final', 'closed') or exists (select from publishing.record r
      where r.province_id = c.province_id and r.case_year = c.case_year and r.case_no = c.case_no));
end;
grant execute on function publishing.rule_of_case(smallint, integer) to kycuong_staff;
