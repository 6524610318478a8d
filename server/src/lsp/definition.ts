// Go to definition from where a clause is named to the clause: its id in
// `clauselens.json`, in a comment of the code or of a schema.
import type { Location } from 'vscode-languageserver';
import { idAt } from '../core/text/mentions.ts';
import { answering } from './answer.ts';
import { findDocument, type ServerContext, textsOf } from './context.ts';

export function registerDefinition(context: ServerContext): void {
  context.connection.onDefinition(
    answering(context, 'textDocument/definition', null, async ({ textDocument, position }) => {
      const document = findDocument(context, textDocument.uri);
      if (document === undefined) return null;
      const { file, folder } = document;
      const texts = textsOf(context, folder);
      const positions = await texts.of(file);
      const named = idAt(positions.text, positions.offset(position));
      if (named === undefined) return null;
      const id = positions.text.slice(named.start, named.end);
      const locations: Location[] = [];
      for (const policy of await folder.policies())
        for (const clause of policy.clauses)
          if (clause.id === id)
            locations.push(await texts.location({ file: policy.file, start: clause.start, end: clause.end }));
      return locations.length > 0 ? locations : null;
    }),
  );
}
