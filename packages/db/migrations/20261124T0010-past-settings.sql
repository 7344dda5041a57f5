-- What a version's settings were at each save, newest first. Settings name no person, so the history of a catalogue reads these,
-- and only these, without being a reader of the log.

create function audit.past_settings(p_directive_slug text, p_version integer)
returns table (content_hash text, settings text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select p.payload #>> '{after,content_hash}', p.payload #>> '{after,settings}'
  from audit.entry e join audit.payload p using (province_id, entry_no)
  where e.province_id = access.province() and e.subject_kind = 'app.catalogue_version' and p.payload -> 'after' ? 'settings'
    and e.subject_key ->> 'directive_slug' = p_directive_slug and (e.subject_key ->> 'version')::integer = p_version
  order by e.entry_no desc limit 400;
end;

revoke execute on function audit.past_settings(text, integer) from public;
grant execute on function audit.past_settings(text, integer) to kycuong_staff;
