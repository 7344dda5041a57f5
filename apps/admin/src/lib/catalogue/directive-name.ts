import * as m from '#lib/paraglide/messages.js';

interface Named {
  readonly number: string | null;
  readonly title: string | null;
  readonly slug: string;
}

/** How a directive is called in lists: its number, else its title, else that both are unknown. */
export const directiveName = ({ number, title, slug }: Named): string =>
  number ? m.directive_number({ number }) : title ? `“${title}”` : m.directive_unnamed({ slug });

/** The same where there is room for a few words only. */
export const shortDirectiveName = ({ number }: Pick<Named, 'number'>): string =>
  number ? m.directive_number({ number }) : m.directive_without_number();
