// Runs in the reader's browser, on the page that checks a log. Every sentence stands in the page already, hidden; this shows the
// ones that hold, so that the words live where all words do.
import { checkLog } from './check-log.ts';
import { bytesOfHex, logOfSite } from './log-source.ts';

const page = document.querySelector<HTMLElement>('[data-log-check]');
if (page) prepare(page, page.dataset['logCheck'] ?? '');

function prepare(page: HTMLElement, province: string): void {
  const form = page.querySelector('form')!;
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;
  const show = (where: string, shown = true) => {
    for (const part of page.querySelectorAll<HTMLElement>(where)) part.hidden = !shown;
  };
  const storedAs = `kycuong log head ${province}`;
  let running: AbortController | null = null;

  page.hidden = false;
  const remembered = remember(storedAs);
  if (remembered && field('kept').value === '') {
    field('kept').value = remembered;
    show('[data-remembered]');
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  page.querySelector('[data-stop]')?.addEventListener('click', () => running?.abort());

  async function run(): Promise<void> {
    running?.abort();
    const control = new AbortController();
    running = control;
    const given = field('key').value.trim();
    show('[data-state], [data-verdict]', false);
    show('[data-bad-key]', given !== '' && !/^[0-9a-f]{64}$/i.test(given));
    if (given !== '' && !/^[0-9a-f]{64}$/i.test(given)) return field('key').focus();
    show('[data-outcome], [data-progress]');
    try {
      const { verdict, note } = await checkLog(
        logOfSite(province, control.signal),
        {
          kept: field('kept').value,
          publicKey: given ? bytesOfHex(given) : null,
          number: field('number').value.trim().toUpperCase(),
        },
        {
          ended: (check, state) => show(`[data-check="${check}"] [data-state="${state}"]`),
          fetched: progress,
        },
      );
      show(`[data-verdict="${verdict}"]`);
      if (verdict === 'fits') keep(storedAs, note);
      for (const part of page.querySelectorAll('[data-note]')) part.textContent = note;
    } catch {
      show(`[data-verdict="${control.signal.aborted ? 'stopped' : 'failed'}"]`);
    }
    if (running === control) show('[data-progress]', false);
  }

  function progress(done: number, size: number): void {
    const bar = page.querySelector('progress')!;
    [bar.max, bar.value] = [size, done];
    page.querySelector('[data-done]')!.textContent = `${done} / ${size}`;
  }
}

/** A browser may refuse to keep anything; then the reader keeps the head by hand. */
function remember(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, note: string): void {
  try {
    localStorage.setItem(name, note);
  } catch {
    // The note stands on the page all the same.
  }
}
