/** What was typed into a step's form, exactly as typed; several values where several may be ticked. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** One field of a step. Its name is its path in the command, such as `points.0.text`. */
export interface StepField {
  readonly name: string;
  readonly label: string;
  readonly kind:
    'words' | 'line' | 'day' | 'choice' | 'check' | 'checks' | 'numbers' | 'list' | 'number' | 'fixed';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
  readonly value?: string;
  /** Nothing typed is null in the command. */
  readonly optional?: boolean;
  /** Begins a group with a heading. */
  readonly heading?: string;
  /** The group, such as `measures.1`, that is left out when nothing was typed in it. */
  readonly leaveOut?: string;
}

/** The form of one step of the path, as this person may take it now. */
export interface StepForm {
  readonly command: string;
  readonly title: string;
  readonly lead: string;
  readonly fields: readonly StepField[];
}
