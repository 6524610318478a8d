/** Small pieces of wording that the parts of an explanation share. */
import type { CheckContext } from '../checks/check.ts';
import { relativePath } from '../checks/finding.ts';
import type { Finding } from '../checks/model.ts';
import type { Place } from '../text/range.ts';
import type { Point } from './model.ts';

export function shortened(text: string, most = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** A chain that is written over several lines, on one. */
export function calleeText(text: string, most = 80): string {
  return shortened(text.replace(/\s+(?=\??\.)/g, ''), most);
}

/** The line at a place, for a reader who does not have the file open. */
export function lineAt(text: string, { start }: Place): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', start);
  return shortened(text.slice(from, to < 0 ? text.length : to), 72);
}

/** "line 12", or with the file where that is another one. */
export function placeInWords(context: CheckContext, { file, start }: Place): string {
  const line = context.text(file).slice(0, start).split('\n').length;
  return file === context.file ? `line ${line}` : `${relativePath(context, file)}:${line}`;
}

/** Each text and place once. */
export function unique(points: readonly Point[]): readonly Point[] {
  const seen = new Set<string>();
  return points.filter(({ text, place }) => {
    const key = `${text}\n${place?.file ?? ''}\n${place?.start ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The first ones, and how many more there are. `what`: what those have in common, such as ", without a finding". */
export function first(points: readonly Point[], most: number, what = ''): readonly Point[] {
  const left = points.length - most;
  return left > 0
    ? [...points.slice(0, most), { text: `and ${left} more${what}`, speaks: 'neither' }]
    : points;
}

/** "e-mail address and name". */
export function listed(words: readonly string[]): string {
  const [last = '', ...others] = [...new Set(words)].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}

/** What `check` prints without being asked for more. */
export const isShown = ({ suppressed, confidence }: Finding): boolean =>
  suppressed === undefined && confidence !== 'possible';

export function inWords({ check, severity, message, suppressed, confidence }: Finding): string {
  if (suppressed !== undefined) return `${check} is suppressed here: ${suppressed}`;
  return `${severity} ${check}: ${message}${confidence === 'possible' ? ' (possible only: printed with --confidence possible)' : ''}`;
}
