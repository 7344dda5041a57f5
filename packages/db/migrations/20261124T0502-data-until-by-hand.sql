-- How far the data of a source go, said by hand for a source that cannot say it itself. It replaces whatever the source said of that kind
-- before, under whichever id, so that a day said too far can be taken back, too.

create function work.say_until(p_source text, p_feeds text[], p_until date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  province constant text := access.province();
  registered work.source;
  said json;
begin
  if not access.has_role('intake') then perform app.refuse('NOT_PERMITTED'); end if;
  select * into registered from work.source s where s.province_id = province and s.source = p_source and s.ended_on is null;
  if not found then perform app.refuse('NO_SUCH_SOURCE', p_source); end if;
  if not p_feeds <@ registered.feeds then perform app.refuse('SOURCE_FEEDS_OTHERS', p_source); end if;
  if p_until > publication.today() then perform app.refuse('DATA_UNTIL_AHEAD', p_until::text); end if;
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'work.store', province, 'data_until'), 0));
  select json_agg(json_build_object('id', coalesce(d.id, 'data-until:' || p_source || ':' || f), 'source', p_source,
    'recorded_at', greatest(clock_timestamp(), d.recorded_at + interval '1 microsecond'), 'withdrawn', false, 'feeds', f, 'until', p_until))
  into said
  from unnest(p_feeds) f left join work.data_until d on d.province_id = province and d.source = p_source and d.feeds = f
    and d.superseded_at = 'infinity' and not d.withdrawn;
  if said is not null then perform work.store_versions(province, 'data_until', said); end if;
end $$;
grant execute on function work.say_until(text, text[], date) to kycuong_staff;
