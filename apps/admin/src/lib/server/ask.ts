import { error, redirect } from '@sveltejs/kit';
import { explain, type Explanation } from '@kycuong/api/staff';
import { text } from '#lib/text.ts';

const statusOf: Partial<Record<Explanation['code'], number>> = {
  NOT_FOUND: 404,
  NO_SUCH_VERSION: 404,
  NOT_PERMITTED: 403,
  NO_PERMISSION: 403,
  NOT_A_MEMBER: 403,
  BAD_INPUT: 400,
  INTERNAL: 500,
};

/** For `load`: an answer, or the right page instead (sign in, choose a province, an error page with the reason). */
export const ask = async <Answer>(call: Promise<Answer>): Promise<Answer> => {
  try {
    return await call;
  } catch (failure) {
    const explanation = explain(failure);
    if (explanation.code === 'NOT_SIGNED_IN') redirect(303, '/dang-nhap');
    if (explanation.code === 'NO_PROVINCE_CHOSEN') redirect(303, '/chon-tinh');
    error(statusOf[explanation.code] ?? 409, text(explanation.message));
  }
};

export type Attempt<Answer> =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly explanation: Explanation };

/** For actions: a refusal is shown beside the form, with everything that was typed. */
export const attempt = async <Answer>(call: Promise<Answer>): Promise<Attempt<Answer>> => {
  try {
    return { ok: true, answer: await call };
  } catch (failure) {
    const explanation = explain(failure);
    if (explanation.code === 'INTERNAL') throw failure;
    if (explanation.code === 'NOT_SIGNED_IN') redirect(303, '/dang-nhap');
    return { ok: false, explanation };
  }
};
