/** Which packages install a command, by their manifests. */
import assert from 'node:assert/strict';
import { terminalPrograms } from '../../src/core/program/terminal-programs.ts';
import { createMemorySource } from './memory.ts';

const root = '/home/p';
const command = JSON.stringify({
  name: 'ferry',
  bin: { ferry: 'dist/ferry.js' },
  dependencies: { commander: '14.0.0' },
});

function programsOf(
  manifests: Readonly<Record<string, string>>,
  files: readonly string[],
): readonly string[] {
  const held = Object.entries(manifests).map(([directory, text]) => [
    `${root}/${directory}package.json`,
    text,
  ]);
  return terminalPrograms(
    createMemorySource(Object.fromEntries(held)),
    root,
    files.map((file) => `${root}/${file}`),
  );
}

describe('terminal programs', () => {
  it('install a command that reads arguments', () => {
    assert.deepEqual(programsOf({ '': command }, ['src/main.ts']), [root]);
  });
  it('are told by the nearest manifest', () => {
    const manifests = { '': '{"name":"harbour"}', 'packages/ferry/': command, 'apps/api/': '{"name":"api"}' };
    assert.deepEqual(programsOf(manifests, ['packages/ferry/src/list/all.ts', 'apps/api/src/main.ts']), [
      `${root}/packages/ferry`,
    ]);
  });
  it('are none that start a server, or only use such a library', () => {
    assert.deepEqual(
      programsOf({ '': '{"bin":"dist/server.js","dependencies":{"express":"5"}}' }, ['main.ts']),
      [],
    );
    assert.deepEqual(programsOf({ '': '{"dependencies":{"commander":"14"}}' }, ['main.ts']), []);
  });
  it('are none where the manifest cannot be read', () => {
    assert.deepEqual(programsOf({ '': '{"bin":' }, ['main.ts']), []);
    assert.deepEqual(programsOf({}, ['main.ts']), []);
  });
});
