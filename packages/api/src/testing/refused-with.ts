import { explain } from '../core/explain.ts';

/** The code with which a call was refused; fails when it was not. */
export const refusedWith = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
  } catch (error) {
    return explain(error).code;
  }
  throw new Error('the call was not refused');
};
