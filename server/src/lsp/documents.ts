// The open documents: their text, unsaved changes included, kept in step with the editor change by change.
import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { createPositions, type PositionEncoding } from './positions.ts';

export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** For `TextDocuments`; the encoding is known only once the client has introduced itself. */
export function documentConfiguration(
  encoding: () => PositionEncoding,
): TextDocumentsConfiguration<OpenDocument> {
  return {
    create: (uri, _language, version, text) => ({ uri, version, text }),
    update: (document, changes, version) => ({
      uri: document.uri,
      version,
      text: changes.reduce((text, change) => apply(text, change, encoding()), document.text),
    }),
  };
}

function apply(text: string, change: TextDocumentContentChangeEvent, encoding: PositionEncoding): string {
  if (!('range' in change)) return change.text;
  const positions = createPositions(text, encoding);
  const start = positions.offset(change.range.start);
  const end = positions.offset(change.range.end);
  return text.slice(0, Math.min(start, end)) + change.text + text.slice(Math.max(start, end));
}
