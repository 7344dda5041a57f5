/** One icon: a square view box of `box` units and one path, filled by the even-odd rule. */
interface IconShape {
  readonly box: number;
  readonly path: string;
}

/** Every icon of both apps. State icons differ in shape, not only in colour, so that they survive grey print. */
export const icons = {
  done: {
    box: 16,
    path: 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm4.2 5.9L7.3 11.4a1 1 0 0 1-1.45.03L3.6 9.2 5 7.75l1.5 1.5 4.2-4.7Z',
  },
  doing: { box: 16, path: 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm0 2v12A6 6 0 0 1 8 2Z' },
  wait: { box: 16, path: 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm0 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z' },
  late: { box: 16, path: 'm8-.2 8.2 8.2L8 16.2-.2 8ZM7 3.6h2v5H7Zm0 6.4h2v2H7Z' },
  off: {
    box: 16,
    path: 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm0 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM5.3 5h1.9v6H5.3Zm3.5 0h1.9v6H8.8Z',
  },
  dispute: { box: 16, path: 'M0 1h16v10.5H8.6L4.5 15.6v-4.1H0Zm2 2v6.5h12V3Zm2 1.2h8v1.5H4Zm0 2.6h8v1.5H4Z' },
  withdrawn: {
    box: 16,
    path: 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm0 2c1.3 0 2.5.4 3.5 1.1L3.1 11.5A6 6 0 0 1 8 2Zm4.9 2.5A6 6 0 0 1 4.5 12.9Z',
  },
  no: {
    box: 16,
    path: 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0ZM5.4 4 8 6.6 10.6 4 12 5.4 9.4 8l2.6 2.6-1.4 1.4L8 9.4 5.4 12 4 10.6 6.6 8 4 5.4Z',
  },
  part: { box: 16, path: 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0ZM3.5 7h9v2h-9Z' },
  lock: { box: 16, path: 'M4 7V5a4 4 0 0 1 8 0v2h1.5v8h-11V7Zm1.8 0h4.4V5a2.2 2.2 0 0 0-4.4 0Z' },
  bell: {
    box: 16,
    path: 'M8 0a1.2 1.2 0 0 0-1.2 1.3A4.6 4.6 0 0 0 3.4 5.8V9L2 11.5V13h12v-1.5L12.6 9V5.8a4.6 4.6 0 0 0-3.4-4.5A1.2 1.2 0 0 0 8 0ZM6.2 14a1.9 1.9 0 0 0 3.6 0Z',
  },
  search: {
    box: 16,
    path: 'M6.5 0a6.5 6.5 0 1 0 3.9 11.7l3.9 3.9 1.3-1.3-3.9-3.9A6.5 6.5 0 0 0 6.5 0Zm0 1.8a4.7 4.7 0 1 1 0 9.4 4.7 4.7 0 0 1 0-9.4Z',
  },
  quote: {
    box: 20,
    path: 'M3 15V9.6C3 6.4 4.6 4.4 7.8 4v2.2C6.5 6.6 5.8 7.5 5.7 9H8v6Zm8.5 0V9.6c0-3.2 1.6-5.2 4.8-5.6v2.2c-1.3.4-2 1.3-2.1 2.8h2.3v6Z',
  },
  setting: { box: 20, path: 'M2.5 2.5h15v15h-15Zm1.8 1.8v11.4h11.4V4.3Zm2.2 2.2h7v7h-7Z' },
  bars: { box: 20, path: 'M3 12h3v5H3Zm5.5-9h3v14h-3ZM14 8h3v9h-3Z' },
  book: {
    box: 20,
    path: 'M2 4c3-.9 5.6-.6 8 1 2.4-1.6 5-1.9 8-1v12c-3-.9-5.6-.6-8 1-2.4-1.6-5-1.9-8-1Zm1.8 1.4v8.4c2-.3 3.7-.05 5.3.7V6.4C7.5 5.4 5.8 5.1 3.8 5.4Zm12.4 0c-2-.3-3.7 0-5.3 1v8.1c1.6-.75 3.3-1 5.3-.7Z',
  },
  speech: { box: 20, path: 'M2 3h16v11h-7l-4.5 4v-4H2Zm1.8 1.8v7.4h4.5v1.9l2.1-1.9h5.8V4.8Z' },
  body: {
    box: 20,
    path: 'M10 1.8 18 6v1.8H2V6ZM3.5 9h2v6h-2Zm3.7 0h2v6h-2Zm3.6 0h2v6h-2Zm3.7 0h2v6h-2ZM2 16.2h16V18H2Z',
  },
} as const satisfies Record<string, IconShape>;

export type IconName = keyof typeof icons;
