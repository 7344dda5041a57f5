import * as m from '#lib/paraglide/messages.js';

interface Named {
  readonly number: string | null;
  readonly title: string | null;
  readonly slug: string;
}

/** How a directive is called in lists: its number, else its title, else that both are unknown. */
export const directiveName = ({ number, title, slug }: Named): string =>
  number ? m.directive_number({ number }) : (title ?? m.directive_unnamed({ slug }));
