/** A link in a head, a foot or a trail. */
export interface Link {
  readonly href: string;
  readonly label: string;
  /** Set where the link leads to another language: the language of its label and of its page. */
  readonly lang?: string;
  /** The page that is open, or the section it belongs to. */
  readonly current?: 'page' | 'true';
}
