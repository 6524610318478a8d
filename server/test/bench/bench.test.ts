import assert from 'node:assert/strict';
import { generateProject, lineCount } from '../../bench/generate.ts';
import { readOptions, usage } from '../../bench/options.ts';
import { lowerModule } from '../../src/core/flow/lower/index.ts';

describe('benchmark', () => {
  it('generates the same project each time, and a larger one that begins with the smaller', () => {
    const small = generateProject(3000);
    assert.deepEqual([...generateProject(3000)], [...small]);
    const large = generateProject(6000);
    for (const [file, text] of small) if (file.endsWith('.ts')) assert.equal(large.get(file), text, file);
  });

  it('generates as many lines as asked for, all of which parse', () => {
    const sources = [...generateProject(5000)].filter(([file]) => file.endsWith('.ts'));
    const lines = sources.reduce((sum, [, text]) => sum + lineCount(text), 0);
    assert.ok(lines >= 4900 && lines < 5400, `${lines} lines`);
    for (const [file, text] of sources) assert.deepEqual(lowerModule(`/w/${file}`, text).problems, [], file);
  });

  it('understands --help and names every option in it', () => {
    const options = readOptions(['--help']);
    assert.ok(typeof options !== 'string' && options.help);
    for (const option of [
      '--tsc',
      '--eslint',
      '--project',
      '--runs',
      '--only',
      '--lines',
      '--program',
      '--expect',
      '--record',
      '--note',
    ])
      assert.ok(usage.includes(`${option} `), option);
  });

  it('says what is wrong with its arguments', () => {
    assert.match(String(readOptions(['--runs', 'many'])), /number/);
    assert.match(String(readOptions(['--only', 'cold'])), /folder/);
    assert.match(String(readOptions(['--only', 'heat'])), /heat/);
    assert.match(String(readOptions(['--faster'])), /faster/);
  });
});
