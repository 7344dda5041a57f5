import type { CurrentSession, StaffCaller, Visitor } from '@kycuong/api/staff';

declare global {
  namespace App {
    interface Locals {
      requestId: string;
      visitor: Visitor;
      session: CurrentSession | null;
      api: StaffCaller;
      province: string | null;
    }
    interface Error {
      message: string;
      requestId?: string;
    }
  }
}

export {};
