/**
 * Consent guards on code: fixtures under `test-fixtures/guards/`. Each send says what is expected behind it on its line:
 *
 *   mixpanel.track('Borrowed', { email: reader.email }); //> guarded
 *   mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: inverted
 *
 * A `//- src/a.ts` header starts another file of the same case; `//- config` a list of consent functions as JSON.
 */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileCatalog } from '../../src/core/catalog/compile.ts';
import { createClassifier } from '../../src/core/classify/index.ts';
import { createFlow } from '../../src/core/flow/link/index.ts';
import { judgeGuards } from '../../src/core/guards/index.ts';
import { consentWords } from '../../src/core/guards/words.ts';
import { createProgram } from '../../src/core/program/index.ts';
import type { ConsentFunctionSetting } from '../../src/core/settings.ts';
import { allRules } from '../fixtures/rules.ts';
import { memorySource } from '../fixtures/workspace.ts';

const folder = 'test-fixtures/guards';
const rules = allRules();
const knowledge = {
  catalog: compileCatalog(rules, []),
  classifier: createClassifier(rules, {}),
  words: consentWords(rules),
};

interface Expectation {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

function judge(name: string, text: string): { expected: Expectation[]; found: Expectation[] } {
  const parts = new Map<string, string>();
  let current = name;
  let functions: readonly ConsentFunctionSetting[] = [];
  for (const line of text.split('\n')) {
    const header = /^\/\/- (\S+)$/.exec(line);
    if (header?.[1] !== undefined) current = header[1];
    else parts.set(current, `${parts.get(current) ?? ''}${line}\n`);
  }
  const config = parts.get('config');
  if (config !== undefined) {
    functions = JSON.parse(config.replace(/^\/\/ ?/gm, ''));
    parts.delete('config');
  }
  const texts = new Map([...parts].map(([file, part]) => [`/w/${file}`, part]));
  const program = createProgram({ root: '/w', source: memorySource(texts), include: undefined, exclude: [] });
  const flow = createFlow({
    program,
    prisma: [],
    catalog: knowledge.catalog,
    classifier: knowledge.classifier,
    sanitizers: [],
    firstPartyHosts: [],
  });
  const context = {
    words: knowledge.words,
    functions,
    rows: knowledge.catalog,
    isPerson: (word: string) => knowledge.classifier.isPerson(word),
    isPersonsRecord: (name: string, fields: readonly string[]) =>
      !knowledge.classifier.isThing(name) && knowledge.classifier.isPersonsRecord(fields),
  };
  const expected: Expectation[] = [];
  const found: Expectation[] = [];
  for (const [file, part] of texts) {
    const lines = part.split('\n');
    lines.forEach((line, i) => {
      const marker = /\/[/*]> ([^*]*)/.exec(line)?.[1]?.trim();
      if (marker !== undefined) expected.push({ file, line: i + 1, text: marker });
    });
    for (const reach of flow.reaches(file)) {
      if (reach.row.kind !== 'share') continue;
      const line = part.slice(0, reach.place.start).split('\n').length;
      const { state, notes } = judgeGuards(flow, reach, context);
      for (const note of notes) {
        assert.ok(
          note.text.length > 10 && !note.text.endsWith('.'),
          `a sentence without a full stop: ${note.text}`,
        );
        assert.ok(note.place.start < note.place.end, `a place for "${note.text}"`);
      }
      const why = state === 'mismatched' ? `: ${notes[0]?.why}` : '';
      found.push({ file, line, text: `${state}${why}` });
      if (process.env['NOTES'])
        console.log(
          `${file}:${line} ${state}`,
          notes.map((n) => n.text),
        );
    }
  }
  return { expected, found };
}

describe('consent guards', () => {
  for (const name of readdirSync(folder).sort()) {
    it(name, () => {
      const { expected, found } = judge(name, readFileSync(path.join(folder, name), 'utf8'));
      const draw = (list: readonly Expectation[]) =>
        list.map(({ file, line, text }) => `${file}:${line} ${text}`).sort();
      assert.deepEqual(draw(found), draw(expected));
      assert.ok(expected.length > 0, 'a fixture expects something');
    });
  }
});
