// The checks as a report describes them. Apart from the rest, since it is loaded with the analysis.
import type { ReportCheck } from './protocol.ts';

export const checkList: readonly ReportCheck[] = [];
