/** The table of recipients, by id, by host, and by the names of settings that hold their addresses. */
import { splitWords } from '../text/words.ts';
import type { Catalog, CatalogProblem } from './model.ts';
import type { RecipientRole, RecipientRow } from './row.ts';

type RecipientQuestions = Pick<
  Catalog,
  'recipients' | 'recipientById' | 'recipientByHost' | 'recipientBySetting' | 'isWebhookSetting'
>;

/** `roles`: classes of recipients by what they do with data. `settings`: the words of settings that name a recipient. */
export function compileRecipients(
  files: readonly { readonly name: string; readonly value: unknown }[],
  roles: unknown,
  settings: unknown,
): {
  readonly questions: RecipientQuestions;
  readonly problems: readonly CatalogProblem[];
} {
  const problems: CatalogProblem[] = [];
  const rows: RecipientRow[] = [];
  const byId = new Map<string, RecipientRow>();
  const byHost = new Map<string, RecipientRow>();
  for (const { name, value } of files) {
    const list = isRecipientFile(value) ? value.recipients : undefined;
    if (list === undefined) {
      problems.push({ file: name, path: '', message: 'has no list of recipients' });
      continue;
    }
    list.forEach((listed, index) => {
      const row = withRoles(listed, roles);
      if (byId.has(row.id)) {
        problems.push({ file: name, path: `/recipients/${index}/id`, message: `"${row.id}" is there twice` });
        return;
      }
      rows.push(row);
      byId.set(row.id, row);
      for (const host of row.hosts) {
        const key = host.toLowerCase().replace(/^\*\./, '');
        if (!byHost.has(key)) byHost.set(key, row);
      }
    });
  }
  const vendors = new Set(namesIn(settings, 'vendors'));
  const endings = new Set(namesIn(settings, 'endings'));
  const anywhere = new Set(namesIn(settings, 'anywhere'));
  const otherEndings = new Set(namesIn(settings, 'otherEndings'));
  const ways = new Set(namesIn(settings, 'ways'));
  const ownPrograms = new Set(namesIn(settings, 'ownPrograms'));
  const frontWords = new Set(namesIn(settings, 'frontWords'));
  const shortNames = new Map(textsIn(settings, 'shortNames'));
  return {
    problems,
    questions: {
      recipientBySetting: (name) => {
        const words = splitWords(name);
        const last = words.at(-1) ?? '';
        const isAddress =
          words.length > 1 &&
          (endings.has(last) || (words.some((word) => anywhere.has(word)) && !otherEndings.has(last)));
        if (!isAddress || words.some((word) => ways.has(word))) return undefined;
        const ids = words.map((word) => shortNames.get(word) ?? word).filter((word) => vendors.has(word));
        return ids[0] === undefined ? undefined : byId.get(ids[0]);
      },
      isWebhookSetting: (name) => {
        const event = /^([A-Z][A-Z0-9_]*)_WEBHOOK(?:_(?:URL|URI|ENDPOINT))?$/.exec(name)?.[1];
        const words = splitWords(event ?? '');
        return (
          words.some((word) => !frontWords.has(word)) &&
          !words.some(
            (word) => ways.has(word) || ownPrograms.has(word) || ownPrograms.has(word.replace(/s$/, '')),
          )
        );
      },
      recipients: () => rows,
      recipientById: (id) => byId.get(id),
      recipientByHost: (host) => {
        const labels = host.toLowerCase().replace(/:\d+$/, '').split('.');
        for (let from = 0; from < labels.length - 1; from += 1) {
          const row = byHost.get(labels.slice(from).join('.'));
          if (row !== undefined) return row;
        }
        return undefined;
      },
    },
  };
}

function namesIn(words: unknown, key: string): readonly string[] {
  const list: unknown = typeof words === 'object' && words !== null ? Reflect.get(words, key) : undefined;
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

function textsIn(words: unknown, key: string): readonly (readonly [string, string])[] {
  const table: unknown = typeof words === 'object' && words !== null ? Reflect.get(words, key) : undefined;
  if (typeof table !== 'object' || table === null) return [];
  return Object.entries(table).flatMap(([name, text]: [string, unknown]) =>
    typeof text === 'string' ? [[name, text] as const] : [],
  );
}

function withRoles(row: RecipientRow, roles: unknown): RecipientRow {
  if (typeof roles !== 'object' || roles === null) return row;
  const own = (['watches', 'finds-faults', 'buys'] satisfies RecipientRole[]).filter((role) => {
    const classes: unknown = Reflect.get(roles, role);
    return Array.isArray(classes) && classes.includes(row.class);
  });
  return own.length === 0 ? row : { ...row, roles: own };
}

function isRecipientFile(value: unknown): value is { readonly recipients: readonly RecipientRow[] } {
  return (
    typeof value === 'object' && value !== null && 'recipients' in value && Array.isArray(value.recipients)
  );
}
