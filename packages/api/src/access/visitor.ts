import { clientAddressHeader } from './auth.ts';

/** What the console tells about a request: its cookies, and where it came from. */
export interface Visitor {
  readonly cookie: string;
  readonly address: string;
  readonly userAgent: string;
}

export const headersOf = (visitor: Visitor): Headers =>
  new Headers({
    cookie: visitor.cookie,
    'user-agent': visitor.userAgent.slice(0, 300),
    [clientAddressHeader]: visitor.address,
  });
