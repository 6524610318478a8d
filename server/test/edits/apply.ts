import { strict as assert } from 'node:assert';
import type { TextEdit } from '../../src/core/checks/model.ts';

/** The text after edits, which must be in order and apart, as a client of the protocol expects them. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    assert.ok(
      edit.start >= at && edit.end >= edit.start && edit.end <= text.length,
      'edits are in order and apart',
    );
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}
