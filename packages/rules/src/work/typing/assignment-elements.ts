import type { Directive } from '../../catalogue/directive.schema.ts';

/** A clear-assignment element as the directive words it, and the field of an assignment that keeps whether it was there. */
export interface AssignmentElement {
  readonly words: string;
  readonly field: string;
}

/**
 * The directives' words for the elements of a clear assignment (domain.md, "clear assignment"). "Tiến độ" and "thời gian", "kết quả"
 * and "sản phẩm" are different words for what an assignment keeps in one field; the screen shows the directive's own.
 */
const fieldOfElement: Readonly<Record<string, string>> = {
  'rõ người': 'clearPerson',
  'rõ việc': 'clearWork',
  'rõ thời gian': 'clearTime',
  'rõ tiến độ': 'clearTime',
  'rõ trách nhiệm': 'clearResponsibility',
  'rõ sản phẩm': 'clearProduct',
  'rõ sản phẩm đầu ra': 'clearProduct',
  'rõ kết quả': 'clearProduct',
  'rõ thẩm quyền': 'clearAuthority',
};

/** Every field of an assignment that keeps an element. */
export const elementFields: readonly string[] = [...new Set(Object.values(fieldOfElement))];

/**
 * The elements that a directive asks of an assignment: those of its rule for assigning work, else those whose absence is part of a
 * behaviour; none where it names none. Three in Yên Bái, four in Đà Nẵng, six in Khánh Hòa.
 */
export function assignmentElements(clear: Directive['clearAssignment']): {
  readonly where: string;
  readonly use: Directive['clearAssignment'][number]['use'];
  readonly elements: readonly AssignmentElement[];
} | null {
  const rule = clear.find(({ use }) => use === 'assignment-rule') ?? clear[0];
  if (!rule) return null;
  const elements = rule.elements.flatMap((words) => {
    const field = fieldOfElement[words.normalize('NFC').toLowerCase()];
    return field === undefined ? [] : [{ words, field }];
  });
  return { where: rule.where, use: rule.use, elements };
}
