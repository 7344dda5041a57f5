import { initTRPC } from '@trpc/server';
import { roles } from '@kycuong/rules/access';
import { accessRefusalCodes } from '@kycuong/rules/access/refusals';
import { apologyRefusalCodes } from '@kycuong/rules/apology-letter';
import { auditRefusalCodes } from '@kycuong/rules/audit';
import { caseRefusalCodes } from '@kycuong/rules/case';
import { catalogueRefusalCodes } from '@kycuong/rules/catalogue/draft';
import { documentRefusalCodes } from '@kycuong/rules/document';
import { ledgerRefusalCodes } from '@kycuong/rules/head-liability';
import { importRefusalCodes } from '@kycuong/rules/import';
import { measureRefusalCodes } from '@kycuong/rules/measure';
import { notificationRefusalCodes } from '@kycuong/rules/notification';
import { organisationRefusalCodes } from '@kycuong/rules/organisation';
import { publicationRefusalCodes } from '@kycuong/rules/publication';
import { remedyRefusalCodes } from '@kycuong/rules/remedy';
import { harbourRefusalCodes } from '@kycuong/rules/safe-harbour';
import { workRefusalCodes } from '@kycuong/rules/work/refusals';
import { describe, expect, test } from 'vitest';
import { apiRefusalCodes } from './api-refusals.ts';
import { assertPermissionsDeclared } from './assert-permissions.ts';
import { permissionsOfRole } from './permissions.ts';
import { trpcCodeOf } from './refusal-error.ts';
import { staffRouter } from '../staff-router.ts';

describe('permissions', () => {
  test('a procedure without a declared permission does not start', () => {
    const t = initTRPC.create();
    const forgetful = t.router({ nested: t.router({ open: t.procedure.query(() => 1) }) });
    expect(() => assertPermissionsDeclared(forgetful)).toThrow('nested.open');
    expect(() => assertPermissionsDeclared(staffRouter)).not.toThrow();
  });

  test('every role is in the map, and only editors draft and only approvers review', () => {
    expect(Object.keys(permissionsOfRole).sort()).toEqual([...roles].sort());
    const holders = (permission: 'catalogue.draft' | 'catalogue.review') =>
      roles.filter((role) => permissionsOfRole[role].includes(permission));
    expect(holders('catalogue.draft')).toEqual(['catalogue-editor']);
    expect(holders('catalogue.review')).toEqual(['catalogue-approver']);
  });

  test('every refusal has one place in the map to tRPC', () => {
    expect(Object.keys(trpcCodeOf).sort()).toEqual(
      [
        ...new Set([
          ...apiRefusalCodes,
          ...accessRefusalCodes,
          ...documentRefusalCodes,
          ...apologyRefusalCodes,
          ...auditRefusalCodes,
          ...caseRefusalCodes,
          ...catalogueRefusalCodes,
          ...harbourRefusalCodes,
          ...importRefusalCodes,
          ...ledgerRefusalCodes,
          ...measureRefusalCodes,
          ...notificationRefusalCodes,
          ...organisationRefusalCodes,
          ...publicationRefusalCodes,
          ...remedyRefusalCodes,
          ...workRefusalCodes,
        ]),
      ].sort(),
    );
  });
});
