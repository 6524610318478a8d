// Go to definition from where a clause is named to the clause: its id in `clauselens.json`.
import type { Location } from 'vscode-languageserver';
import { answering } from './answer.ts';
import { findDocument, type ServerContext, textsOf } from './context.ts';

export function registerDefinition(context: ServerContext): void {
  context.connection.onDefinition(
    answering(context, 'textDocument/definition', null, async ({ textDocument, position }) => {
      const document = findDocument(context, textDocument.uri);
      if (document === undefined || !document.file.endsWith('.json')) return null;
      const { file, folder } = document;
      const texts = textsOf(context, folder);
      const positions = await texts.of(file);
      const id = quotedAt(positions.text, positions.offset(position));
      if (id === undefined) return null;
      const locations: Location[] = [];
      for (const policy of await folder.policies())
        for (const clause of policy.clauses)
          if (clause.id === id)
            locations.push(await texts.location({ file: policy.file, start: clause.start, end: clause.end }));
      return locations;
    }),
  );
}

/** The text between the quotes around an offset, on its line. */
function quotedAt(text: string, offset: number): string | undefined {
  const from = Math.max(text.lastIndexOf('"', offset - 1), text.lastIndexOf('\n', offset - 1));
  const to = text.indexOf('"', offset);
  if (text[from] !== '"' || to < 0) return undefined;
  const quoted = text.slice(from + 1, to);
  return quoted.includes('\n') ? undefined : quoted;
}
