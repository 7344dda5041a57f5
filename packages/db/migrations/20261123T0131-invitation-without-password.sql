-- An invitation may be accepted without a password, by whoever will sign in at the province's own provider: then the account has
-- no secret here, only the provider's word for this address opens it, and the address may be called verified.
create or replace function access.use_invitation(p_token_digest text, p_password_hash text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  link access.invitation;
  made constant text := encode(extensions.gen_random_bytes(16), 'hex');
begin
  select * into link from access.invitation i
  where i.token_digest = p_token_digest and i.used_at is null and i.revoked_at is null and i.expires_at > clock_timestamp() for update;
  if not found or (p_password_hash is null and link.purpose <> 'account') then return null; end if;
  perform set_config('kycuong.link_province', link.province_id, true);
  if link.purpose = 'account' then
    if exists (select from auth."user" u where u.email = link.email) then perform app.refuse('EMAIL_HAS_ACCOUNT'); end if;
    insert into auth."user" (id, name, email, email_verified)
    select made, p.display_name, link.email, p_password_hash is null from access.person p where p.person_id = link.person_id;
    if p_password_hash is not null then
      insert into auth.account (id, user_id, account_id, provider_id, password, updated_at)
      values (encode(extensions.gen_random_bytes(16), 'hex'), made, made, 'credential', p_password_hash, clock_timestamp());
    end if;
    insert into access.account (account_id, person_id) values (made, link.person_id);
  else
    update auth.account a set password = p_password_hash, updated_at = clock_timestamp()
    from auth."user" u where u.email = link.email and a.user_id = u.id and a.provider_id = 'credential';
    delete from auth.session s using auth."user" u where u.email = link.email and s.user_id = u.id;
  end if;
  update access.invitation set used_at = clock_timestamp() where province_id = link.province_id and invitation_no = link.invitation_no;
  return link.email;
end $$;
