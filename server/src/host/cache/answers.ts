// What a check found out on its way, kept from run to run, so that after a change only what had read what changed is worked out
// again. What it holds is the analysis's own affair; names and places of the project stand in it.
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AnswerStore, KeptAnswers } from '../../core/session/model.ts';
import type { CacheStore } from './store.ts';

export function keptAnswers(store: CacheStore, root: string): AnswerStore {
  const name = `${createHash('sha256').update(root).digest('hex').slice(0, 32)}.answers`;
  return {
    get() {
      const packed = store.read(name);
      if (packed === undefined) return undefined;
      try {
        const text = inflateRawSync(packed).toString('utf8');
        const end = text.indexOf('\n');
        const [settings, policies] = JSON.parse(text.slice(0, end)) as readonly [string, string];
        return { settings, policies, content: text.slice(end + 1) };
      } catch (error) {
        store.debug(`cache: ${name} was not understood: ${error instanceof Error ? error.message : error}`);
        return undefined;
      }
    },
    put({ settings, policies, content }: KeptAnswers) {
      const text = `${JSON.stringify([settings, policies])}\n${content}`;
      store.write(name, deflateRawSync(text, { level: 1 }));
    },
  };
}
