// The analysis, behind one door: the compiler stands behind it, so that it is built as a bundle of its own and imported when the
// first question needs it. Nothing else may import this file other than dynamically.
import { checkMetas } from '../core/checks/index.ts';
import type { ReportCheck } from './protocol.ts';

export { createSession } from '../core/session/index.ts';

/** The checks as a report describes them. */
export const checkList: readonly ReportCheck[] = checkMetas.map(
  ({ id, title, severity, what, why, remedies }) => ({ id, title, severity, what, why, remedies }),
);
