import type { Option } from '#lib/filter-options.ts';

/** What was typed into a form, exactly as typed; several values where several may be chosen. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** One field of a form that changes the organisation. */
export interface FieldDefinition {
  /** Its path in the command, so that a fault of the input finds its field. */
  readonly name: string;
  readonly label: () => string;
  readonly kind: 'text' | 'code' | 'day' | 'unit' | 'units' | 'officer' | 'officers' | 'choice' | 'check';
  readonly options?: () => readonly Option[];
  readonly hint?: () => string;
  /** May stay empty. */
  readonly optional?: boolean;
}

/** A form of the console, and the command that it becomes. */
export interface CommandForm {
  /** The end of its address. */
  readonly slug: string;
  readonly title: () => string;
  readonly lead: () => string;
  readonly fields: (groups: number) => readonly FieldDefinition[];
  /** Whether groups of fields can be added. */
  readonly growing?: boolean;
  /** The command, with whatever was typed in it: the API says what is wrong with it. */
  readonly command: (read: ReadTyped) => object;
  /** Where the change is looked at once it is stored. */
  readonly next: (read: ReadTyped) => string;
}

/** How a form's values are read into a command. */
export interface ReadTyped {
  readonly text: (name: string) => string;
  /** Null when nothing was typed. */
  readonly maybe: (name: string) => string | null;
  readonly day: (name: string) => string | null;
  readonly list: (name: string) => string[];
  readonly checked: (name: string) => boolean;
  readonly groups: number;
}
