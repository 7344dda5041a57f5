/** Whether a job ended because a person asked it to, and not because the server stops or something failed. */
export const endedByCancelling = (error: unknown): boolean =>
  error instanceof Error && error.name === 'JobCancelled';
