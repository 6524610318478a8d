/** Every place that a finding points to begins and ends where a word does, in the file that it names. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Place } from '../../src/core/text/range.ts';
import { parseFixture } from '../fixtures/markers.ts';
import { fileName, withoutLimits } from '../fixtures/run.ts';
import { memorySession } from '../fixtures/workspace.ts';

const folder = 'test-fixtures/checks';

describe('places of findings', () => {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .sort()) {
    it(`${file}: split no word`, async function () {
      this.timeout(60_000);
      const source = path.join(folder, file);
      const parts = parseFixture(fileName(source), readFileSync(source, 'utf8'));
      const session = memorySession(Object.fromEntries(parts.map((part) => [part.path, part.bare])));
      const { findings } = await session.check(withoutLimits);
      for (const finding of findings) {
        const places: readonly Place[] = [
          finding.place,
          finding.mark,
          ...finding.related,
          ...finding.data.flatMap(({ origin, steps }) => [origin, ...steps]),
        ];
        for (const place of places) {
          const text = session.text(place.file);
          assert.ok(text !== undefined, `${place.file} is not there`);
          assert.ok(
            place.start <= place.end && place.end <= text.length,
            `${place.file}: ${place.start}-${place.end}`,
          );
          for (const offset of [place.start, place.end])
            assert.ok(
              !/^[\p{L}\p{N}_$]{2}$/u.test(text.slice(offset - 1, offset + 1)),
              `${finding.message}: ${place.file}:${offset} stands in a word: ${text.slice(offset - 20, offset)}|${text.slice(offset, offset + 20)}`,
            );
        }
      }
    });
  }
});
