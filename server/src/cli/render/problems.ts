// Problems of the input, one a line, in the form that editors and terminals make a link of.

import type { ReportProblem } from '../../lsp/protocol.ts';
import { visible } from './frame.ts';

export function describeProblem({ file, line, severity, message }: ReportProblem): string {
  const place = file === null ? '' : line === null ? `${file}: ` : `${file}:${line}: `;
  return visible(`${place}${severity === 'information' ? 'note' : severity}: ${message}`);
}
