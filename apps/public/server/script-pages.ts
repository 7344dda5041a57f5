/** The one page that runs a script of ours: the reader's browser checks the log there. */
export const runsScript = (path: string): boolean =>
  /^(?:\/en)?\/[a-z0-9-]+\/nhat-ky\/kiem-chung$/.test(path);
