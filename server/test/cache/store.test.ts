import { strict as assert } from 'node:assert';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cacheLocation } from '../../src/host/cache/location.ts';
import { createCacheStore } from '../../src/host/cache/store.ts';
import { createProject, type Project } from '../host/project.ts';

const a = `${'a'.repeat(32)}.report`;
const b = `${'b'.repeat(32)}.code`;

describe('the cache on disk', () => {
  let project: Project;
  let told: string[];
  beforeEach(() => {
    project = createProject({});
    told = [];
  });
  afterEach(() => project.remove());

  const store = ({ identity = '1', limit = 1000, folder = `${project.root}/cache` } = {}) =>
    createCacheStore({ folder, identity, limit, debug: (message) => told.push(message) });

  it('gives back what was written', () => {
    store().write(a, Buffer.from('tulips'));
    assert.equal(store().read(a)?.toString(), 'tulips');
    assert.equal(store().read(b), undefined);
    assert.deepEqual(told, []);
  });

  it('takes nothing from another version', () => {
    store().write(a, Buffer.from('tulips'));
    assert.equal(store({ identity: '2' }).read(a), undefined);
    assert.match(told.join(), /another version/);
    store({ identity: '2' }).write(a, Buffer.from('roses'));
    assert.equal(store({ identity: '2' }).read(a)?.toString(), 'roses');
  });

  it('ignores what is damaged or foreign, whatever it holds', () => {
    const file = `${project.root}/cache/${a}`;
    store().write(a, Buffer.from('tulips'));
    const whole = readFileSync(file);
    for (let cut = 0; cut < whole.length; cut++) {
      writeFileSync(file, whole.subarray(0, cut));
      assert.equal(store().read(a), undefined);
      const flipped = Buffer.from(whole);
      flipped[cut] = (flipped[cut] ?? 0) ^ 1;
      writeFileSync(file, flipped);
      assert.equal(store().read(a), undefined, `byte ${cut}`);
    }
    writeFileSync(file, 'somebody else’s\n\n\n\n');
    assert.equal(store().read(a), undefined);
    assert.match(told.at(-1) ?? '', /no entry of this cache/);
  });

  it('keeps to its size, and to its own files', () => {
    writeFileSync(path.join(project.root, 'x'), '');
    store().write(a, Buffer.alloc(600));
    const long = new Date(Date.now() - 1000_000);
    utimesSync(`${project.root}/cache/${a}`, long, long);
    writeFileSync(`${project.root}/cache/letter.txt`, 'x'.repeat(5000));
    store().write(b, Buffer.alloc(600));
    assert.deepEqual(readdirSync(`${project.root}/cache`).sort(), [b, 'letter.txt']);
  });

  it('removes what a stopped process left behind', () => {
    const left = `${project.root}/cache/${a}.17.0abc.tmp`;
    mkdirSync(path.dirname(left));
    writeFileSync(left, '');
    const long = new Date(Date.now() - 10_000_000);
    utimesSync(left, long, long);
    store().write(b, Buffer.alloc(1));
    assert.ok(!existsSync(left));
  });

  it('goes on where it may not write', () => {
    // Whoever is root may write anywhere: a file in the place of the folder stops him, too.
    writeFileSync(`${project.root}/cache`, '');
    store().write(a, Buffer.from('tulips'));
    assert.equal(store().read(a), undefined);
    assert.match(told.join(), /was not written/);
    mkdirSync(`${project.root}/closed`);
    chmodSync(`${project.root}/closed`, 0o500);
    store({ folder: `${project.root}/closed` }).write(a, Buffer.from('tulips'));
    chmodSync(`${project.root}/closed`, 0o700);
  });

  it('stands where the system keeps caches', () => {
    const at = (platform: NodeJS.Platform, env: Record<string, string>) =>
      cacheLocation(env, platform, '/home/ada')?.replaceAll('\\', '/');
    assert.equal(at('linux', {}), '/home/ada/.cache/clauselens');
    assert.equal(at('linux', { XDG_CACHE_HOME: '/var/ada' }), '/var/ada/clauselens');
    assert.equal(at('linux', { XDG_CACHE_HOME: 'relative' }), '/home/ada/.cache/clauselens');
    assert.equal(at('darwin', {}), '/home/ada/Library/Caches/clauselens');
    assert.equal(at('win32', { LOCALAPPDATA: '/local' }), '/local/clauselens');
    assert.equal(at('linux', { CLAUSELENS_CACHE_DIR: '/ci/cache' }), '/ci/cache');
    assert.equal(cacheLocation({}, 'linux', ''), undefined);
  });
});
