import { deserialize } from '$app/forms';
import type { Problem } from '@kycuong/api/staff';

const quiet = 500;

/** Runs the form's check half a second after the last key, and hands over the problems. */
export const liveCheck = (
  form: HTMLFormElement,
  show: (problems: readonly Problem[]) => void,
): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const check = async (): Promise<void> => {
    const turn = ++latest;
    try {
      const response = await fetch('?/check', {
        method: 'POST',
        body: new FormData(form),
        headers: { 'x-sveltekit-action': 'true' },
      });
      const result = deserialize(await response.text());
      if (turn === latest && result.type === 'success' && Array.isArray(result.data?.['problems']))
        show(result.data['problems']);
    } catch {
      // Saving checks again on the server; a lost check is not worth a message.
    }
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), quiet);
  };
  form.addEventListener('input', later);
  return () => {
    clearTimeout(timer);
    form.removeEventListener('input', later);
  };
};
