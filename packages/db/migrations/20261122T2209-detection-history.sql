-- The approved versions of a directive up to the one in force on a day, in the order of their days: since when an indicator stands
-- unchanged is read from them, because no act of before may be held against anybody.
create function detection.versions_until(p_province_id text, p_directive_slug text, p_day date)
returns table (effective_from date, effective_to date, content text, settings text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select v.effective_from, v.effective_to, t.content, v.settings
  from app.catalogue_version v join app.directive_text t using (province_id, directive_slug, edition)
  where v.province_id = p_province_id and v.directive_slug = p_directive_slug
    and v.status = 'approved' and v.effective_from <= p_day
  order by 1;
end;

grant execute on function detection.versions_until(text, text, date) to kycuong_jobs;
