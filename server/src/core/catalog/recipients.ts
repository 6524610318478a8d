/** The table of recipients, by id and by host. */
import type { Catalog, CatalogProblem } from './index.ts';
import type { RecipientRow } from './row.ts';

type RecipientQuestions = Pick<Catalog, 'recipients' | 'recipientById' | 'recipientByHost'>;

export function compileRecipients(files: readonly { readonly name: string; readonly value: unknown }[]): {
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
    list.forEach((row, index) => {
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
  return {
    problems,
    questions: {
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

function isRecipientFile(value: unknown): value is { readonly recipients: readonly RecipientRow[] } {
  return (
    typeof value === 'object' && value !== null && 'recipients' in value && Array.isArray(value.recipients)
  );
}
