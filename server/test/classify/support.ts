/** A classifier over the shipped words, and tables of names to ask it. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createClassifier } from '../../src/core/classify/index.ts';
import type { Classifier, ValueShape } from '../../src/core/classify/model.ts';

/** Parsed files of `rules/personal-data`, by path inside `rules/`. */
export function personalDataRules(): Record<string, unknown> {
  const folder = path.resolve('rules/personal-data');
  const files: Record<string, unknown> = {};
  for (const name of readdirSync(folder)) {
    files[`personal-data/${name}`] = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  }
  return files;
}

let shared: Classifier | undefined;
export function classifier(): Classifier {
  shared ??= createClassifier(personalDataRules(), {});
  return shared;
}

/** `order.customer.name: string` -> category with `?` when it is a mere possibility; `no` when it is not personal data. */
export function ask(question: string): string {
  const [access = '', shape = 'unknown'] = question.split(':').map((part) => part.trim());
  const owners = access.split('.');
  const name = owners.pop() ?? '';
  const answer = classifier().name({ name, owners: owners.reverse(), shape: shape as ValueShape });
  if (answer === undefined || 'excluded' in answer) return 'no';
  return answer.confidence === 'possible' ? `${answer.category}?` : answer.category;
}

/** Each line is `category  name, name, ...` or `no  name, ...`; every wrong answer is listed. */
export function assertTable(table: string): void {
  const wrong: string[] = [];
  for (const line of table.split('\n')) {
    const [, expected, names] = /^\s*(\S+)\s\s+(.*)$/.exec(line) ?? [];
    if (expected === undefined || names === undefined) continue;
    for (const name of names.split(',').map((part) => part.trim())) {
      const answer = ask(name);
      if (answer !== expected) wrong.push(`${name}: ${answer}, expected ${expected}`);
    }
  }
  assert.deepEqual(wrong, []);
}
