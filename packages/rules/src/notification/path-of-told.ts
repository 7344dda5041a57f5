import type { Told } from './told.ts';

/** Where in the console the thing is, as a path that begins with a slash. */
export function pathOfTold({ kind, subject }: Told): string {
  switch (kind) {
    case 'case.waiting':
    case 'limit.approaching':
    case 'limit.passed':
      return `/vu-viec/${subject.year}/${subject.no}`;
    case 'signal.new':
      return '/tin-hieu';
    case 'role.proposed':
    case 'role.refused':
      return '/truy-cap/de-nghi';
    case 'record.disputed':
    case 'dispute.settled':
      return '/y-kien';
    case 'role.granted':
      return '/truy-cap/toi';
    case 'catalogue.submitted':
    case 'catalogue.approved':
    case 'catalogue.returned':
      return `/danh-muc/${encodeURIComponent(subject.slug)}/${subject.version}`;
    case 'result.published':
    case 'result.held':
      return '/cong-bo';
  }
}
