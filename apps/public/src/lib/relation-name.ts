import { m } from './paraglide/messages.js';

/** How alike the words of two items are, as one reads it. */
export function relationName(relation: 'identical' | 'near' | 'related' | 'only-one'): string {
  switch (relation) {
    case 'identical':
      return m.relation_identical();
    case 'near':
      return m.relation_near();
    case 'related':
      return m.relation_related();
    case 'only-one':
      return m.relation_only_one();
  }
}
