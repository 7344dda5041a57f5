-- What people do about notifications. Staff have no INSERT or UPDATE: these functions write for whoever is proved.

-- Null marks all of one's own.
create function notification.mark_read(p_items bigint[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  update notification.item i set read_at = clock_timestamp()
  from access.proved p
  where i.province_id = p.province_id and i.person_id = p.person_id and i.read_at is null and (p_items is null or i.item_no = any (p_items));
end;

create function notification.choose(p_choices jsonb, p_hour smallint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  who record;
begin
  select * into strict who from access.proved;
  insert into notification.choice as c (province_id, person_id, kind, in_app, mail, webhook)
  select who.province_id, who.person_id, x.kind, x."inApp", x.mail, x.webhook
  from jsonb_to_recordset(p_choices) x (kind text, "inApp" boolean, mail text, webhook boolean)
  on conflict (province_id, person_id, kind) do update set in_app = excluded.in_app, mail = excluded.mail, webhook = excluded.webhook
  where (c.in_app, c.mail, c.webhook) is distinct from (excluded.in_app, excluded.mail, excluded.webhook);
  insert into notification.digest_hour as h values (who.province_id, who.person_id, p_hour)
  on conflict (province_id, person_id) do update set hour = excluded.hour where h.hour <> excluded.hour;
end $$;

create function notification.make_webhook(p_name text, p_address text, p_nonce text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made bigint;
begin
  if not access.administers(null) then perform app.refuse('NOT_AN_ORGANISATION_ADMIN'); end if;
  insert into notification.webhook (province_id, name, address, nonce, made_by)
  values (access.province(), btrim(p_name), p_address, p_nonce, access.person_id()) returning webhook_no into made;
  return made;
end $$;

create function notification.end_webhook(p_webhook_no bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not access.administers(null) then perform app.refuse('NOT_AN_ORGANISATION_ADMIN'); end if;
  update notification.webhook set ended_at = clock_timestamp()
  where province_id = access.province() and webhook_no = p_webhook_no and ended_at is null;
  if not found then perform app.refuse('NO_SUCH_WEBHOOK'); end if;
end $$;

-- The mail for a link that the same transaction made.
create function notification.mail_link(p_token_digest text, p_nonce text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made bigint;
begin
  if not access.has_role('organisation-admin') then perform app.refuse('NOT_AN_ORGANISATION_ADMIN'); end if;
  insert into notification.mail (province_id, person_id, link_digest, link_purpose, link_nonce)
  select i.province_id, i.person_id, i.token_digest, i.purpose, p_nonce from access.invitation i
  where i.province_id = access.province() and i.token_digest = p_token_digest and i.made_by = access.person_id()
    and i.used_at is null and i.revoked_at is null
  returning mail_no into made;
  if made is null then perform app.refuse('NO_SUCH_INVITATION'); end if;
  return made;
end $$;

-- What was told more than 400 days ago is forgotten, and what was sent more than 60 days ago.
create function notification.forget() returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from notification.mail where settled_at < now() - interval '60 days';
  delete from notification.call where made_at < now() - interval '400 days' or settled_at < now() - interval '60 days';
  delete from notification.item where made_at < now() - interval '400 days';
  delete from notification.event e where e.delivered_at < now() - interval '60 days'
    and not exists (select from notification.item i where i.province_id = e.province_id and i.event_no = e.event_no);
end;

grant execute on function notification.mark_read(bigint[]), notification.choose(jsonb, smallint),
  notification.make_webhook(text, text, text), notification.end_webhook(bigint), notification.mail_link(text, text) to kycuong_staff;
grant execute on function notification.forget() to kycuong_jobs;
