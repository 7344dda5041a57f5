import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';
import { editorOf } from './drafts.ts';

/** A tree of two units and an officer's binding in each province, so that every table of `access` holds rows of several. */
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
  }
}
