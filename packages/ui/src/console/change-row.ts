export interface ChangeRow {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly kindLabel: string;
  readonly message: string;
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
  readonly href?: string;
}
