import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';
import { editorOf } from './drafts.ts';

/** A tree of two units, and for the editor of each province a binding, a proposal, a link, a token and a webhook. */
export async function fillAccess(superuser: Connection, provinces: readonly string[]): Promise<void> {
  for (const province of provinces) {
    await sql`
      insert into work.unit (province_id, id, recorded_at, source, unit, parent, unit_kind, name, "from") values
        (${province}, 'u-1', now(), 'test', 'so', null, 'department', 'Sở', '2020-01-01'),
        (${province}, 'u-2', now(), 'test', 'phong', 'so', 'other', 'Phòng', '2020-01-01')`.execute(
      superuser,
    );
    await sql`
      insert into access.officer_binding
      select ${province}, a.person_id, 'cb-1' from access.account a join auth.user u on u.id = a.account_id
      where u.email = ${editorOf(province)}`.execute(superuser);
    await sql`
      with editor as (
        select a.person_id from access.account a join auth.user u on u.id = a.account_id where u.email = ${editorOf(province)}
      ), proposal as (
        insert into access.role_proposal (province_id, person_id, role, valid_from, reason, proposed_by)
        select ${province}, person_id, 'head', '2026-01-01', 'thử', person_id from editor
      ), link as (
        insert into access.invitation (province_id, purpose, person_id, email, token_digest, made_by, expires_at)
        select ${province}, 'account', person_id, 'moi@demo.invalid', app.sha256_hex(${province}), person_id, now() from editor
      ), token as (
        insert into access.api_token (province_id, name, token_digest, scopes, made_by, expires_at)
        select ${province}, 'thử', app.sha256_hex(${province}), '{events.write}', person_id, now() + interval '1 day' from editor
        returning province_id, token_no
      ), webhook as (
        insert into notification.webhook (province_id, name, address, nonce, made_by)
        select ${province}, 'thử', 'https://goi.example', repeat('n', 32), person_id from editor
      ), retention as (
        insert into audit.retention (province_id, keep_months, basis, set_by)
        select ${province}, 60, 'Quy chế lưu trữ (minh họa)', person_id from access.person limit 1
      ), erasure as (
        insert into audit.erasure (province_id, entry_no, ground, asked_by)
        select ${province}, (select min(entry_no) from audit.entry where province_id = ${province}), 'một căn cứ pháp lý', person_id
        from editor
      )
      insert into access.api_token_use select province_id, token_no, now() from token`.execute(superuser);
  }
}
