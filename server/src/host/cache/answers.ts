// What a check found out on its way, kept from run to run, so that after a change only what had read what changed is worked out
// again. What it holds is the analysis's own affair; names and places of the project stand in it.
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AnswerStore, KeptAnswers } from '../../core/session/model.ts';
import type { CacheStore } from './store.ts';

/** Characters. */
const blockSize = 1_000_000;

export function keptAnswers(store: CacheStore, root: string): AnswerStore {
  const name = `${createHash('sha256').update(root).digest('hex').slice(0, 32)}.answers`;
  return {
    get() {
      const packed = store.read(name);
      if (packed === undefined) return undefined;
      try {
        const lines = unpack(packed);
        const [settings, policies] = JSON.parse(lines.next().value ?? '') as readonly [string, string];
        return { settings, policies, lines };
      } catch (error) {
        store.debug(`cache: ${name} was not understood: ${error instanceof Error ? error.message : error}`);
        return undefined;
      }
    },
    put({ settings, policies, lines }: KeptAnswers) {
      store.write(name, pack(JSON.stringify([settings, policies]), lines));
    },
  };
}

/** Blocks of lines, each with its length and compressed by itself: all of them at once are many times the size. */
function pack(first: string, lines: Iterable<string>): Uint8Array {
  const blocks: Uint8Array[] = [];
  let block = first;
  const finish = (): void => {
    const packed = deflateRawSync(block, { level: 1 });
    const length = Buffer.alloc(4);
    length.writeUInt32LE(packed.length);
    blocks.push(length, packed);
  };
  for (const line of lines) {
    if (block.length > blockSize) {
      finish();
      block = line;
    } else block += `\n${line}`;
  }
  finish();
  return Buffer.concat(blocks);
}

function* unpack(packed: Buffer): Generator<string, undefined> {
  for (let at = 0; at < packed.length; ) {
    const end = at + 4 + packed.readUInt32LE(at);
    yield* inflateRawSync(packed.subarray(at + 4, end))
      .toString('utf8')
      .split('\n');
    at = end;
  }
  return undefined;
}
