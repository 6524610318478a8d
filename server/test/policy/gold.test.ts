// Labelled real policies that lie beside the repository and are no part of it. Without them the test says so and is skipped.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/host/installation.ts';

const gold = path.join(packageRoot, '..', 'shared', 'gold');
const program = path.join(packageRoot, 'dist', 'main.cjs');

const thresholds: Readonly<Record<string, number>> = {
  'span-iou-f1': 97,
  'heading-path': 95,
  'practice-micro-f1': 80,
  'data-hier-f1': 88,
  'commitment-precision': 85,
  'commitment-recall': 85,
  'value-accuracy': 95,
  'best-at-1': 85,
  'acceptable-at-1': 93,
  'acceptable-at-3': 100,
  'anchor-line': 97,
  verdict: 87,
  disclosure: 85,
};

describe('policy: labelled policies', () => {
  it('reaches the thresholds', function () {
    this.timeout(120_000);
    for (const needed of [path.join(gold, 'score-policy.mjs'), program]) {
      if (existsSync(needed)) continue;
      console.log(`      skipped: there is no ${needed}`);
      this.skip();
    }
    const args = [
      path.join(gold, 'score-policy.mjs'),
      '--cmd',
      `'${process.execPath}' '${program}'`,
      '--strict',
      '--policies',
      path.join(gold, 'policies'),
      '--gold',
      path.join(gold, 'gold'),
      '--links',
      path.join(gold, 'links.json'),
      ...Object.entries(thresholds).flatMap(([figure, least]) => [`--min-${figure}`, String(least)]),
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 0, `${stdout.split('\n').slice(-6).join('\n')}\n${stderr}`);
  });
});
