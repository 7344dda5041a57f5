const typedIn = new WeakSet<HTMLFormElement>();

const differsFromPage = (field: Element): boolean => {
  if (field instanceof HTMLInputElement)
    return field.type === 'radio' || field.type === 'checkbox'
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue;
  return field instanceof HTMLTextAreaElement && field.value !== field.defaultValue;
};

/** Called before the page comes to life: hydration takes the defaults away by which typed words are told. */
export const watchForTyping = (page: Document): void => {
  for (const form of page.forms) if ([...form.elements].some(differsFromPage)) typedIn.add(form);
  page.addEventListener('input', ({ target }) => {
    const form = target instanceof Element && target.closest('form');
    if (form) typedIn.add(form);
  });
};

/** Whether somebody typed into a form before its own script listened. */
export const typedEarly = (form: HTMLFormElement): boolean => typedIn.has(form);
