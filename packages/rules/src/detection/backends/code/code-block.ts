/** Statements of generated code, and names for what they work out. */
export interface CodeBlock {
  readonly lines: readonly string[];
  /** Gives the value of an expression a name. */
  readonly named: (expression: string) => string;
}

export function codeBlock(): CodeBlock {
  const lines: string[] = [];
  let names = 0;
  return {
    lines,
    named: (expression) => {
      if (/^\w+$/.test(expression)) return expression;
      const name = `v${names++}`;
      lines.push(`const ${name}=${expression};`);
      return name;
    },
  };
}

/** A bit for "surely" and a bit for "possibly"; the same text where nothing can be unknown. */
export interface OutcomeCode {
  readonly sure: string;
  readonly possible: string;
}
