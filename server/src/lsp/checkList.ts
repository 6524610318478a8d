// The checks as a report describes them. Apart from the rest, since it is loaded with the analysis.
import { checkMetas } from '../core/checks/index.ts';
import type { ReportCheck } from './protocol.ts';

export const checkList: readonly ReportCheck[] = checkMetas.map(
  ({ id, title, severity, what, why, remedies }) => ({
    id,
    title,
    severity,
    what,
    why,
    remedies,
  }),
);
