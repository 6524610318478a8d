// A configuration file's text with the places of its values, so that every message can name a line.
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';

export type JsonPath = readonly (string | number)[];

export interface JsonSource {
  readonly file: string;
  readonly value: unknown;
  /** 1-based line of a value, or of the nearest thing around it that is in the file. */
  lineOf(path: JsonPath): number;
  /** Line of a property's name. */
  lineOfKey(path: JsonPath, key: string): number;
}

export interface JsonFault {
  readonly line: number;
  readonly message: string;
}

/** Reads JSON with comments and trailing commas. Faults leave no value: half a configuration would be a wrong one. */
export function readJson(
  file: string,
  text: string,
): { readonly source?: JsonSource; readonly faults: readonly JsonFault[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, {
    allowTrailingComma: true,
    disallowComments: false,
    allowEmptyContent: true,
  });
  const lineAt = (offset: number) => countLines(text, offset);
  if (errors.length > 0) {
    const first = new Map<number, JsonFault>();
    for (const error of errors) {
      const line = lineAt(Math.min(error.offset, text.length));
      if (!first.has(line)) first.set(line, { line, message: explainSyntax(error, text) });
    }
    // One fault usually makes several: the first says what to repair.
    return { faults: [...first.values()].slice(0, 1) };
  }
  const nodeOf = (path: JsonPath): Node | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const node = tree === undefined ? undefined : findNodeAtLocation(tree, path.slice(0, length));
      if (node !== undefined) return node;
    }
    return tree;
  };
  return {
    faults: [],
    source: {
      file,
      value: tree === undefined ? {} : getNodeValue(tree),
      lineOf: (path) => lineAt(nodeOf(path)?.offset ?? 0),
      lineOfKey: (path, key) => {
        const property = nodeOf(path)?.children?.find((child) => child.children?.[0]?.value === key);
        return lineAt((property ?? nodeOf(path))?.offset ?? 0);
      },
    },
  };
}

function explainSyntax(error: ParseError, text: string): string {
  const found =
    text.slice(error.offset, error.offset + Math.max(1, Math.min(error.length, 20))).split('\n')[0] ?? '';
  // A string brings its own quotation marks.
  const shown = found.startsWith('"') ? found : JSON.stringify(found);
  const before = found.trim() === '' ? '' : ` before ${shown}`;
  switch (printParseErrorCode(error.error)) {
    case 'CommaExpected':
      return `a comma is missing${before}`;
    case 'ColonExpected':
      return `a colon is missing${before}`;
    case 'PropertyNameExpected':
      return `a name in double quotes was expected${before}`;
    case 'ValueExpected':
      return `a value was expected${before}`;
    case 'CloseBraceExpected':
      return 'a closing brace } is missing';
    case 'CloseBracketExpected':
      return 'a closing bracket ] is missing';
    case 'UnexpectedEndOfString':
      return 'a closing double quote is missing';
    case 'UnexpectedEndOfComment':
      return 'the end of a comment (*/) is missing';
    case 'EndOfFileExpected':
      return `nothing may follow the closing brace, but there is ${shown}`;
    case 'InvalidSymbol':
      return `${shown} is not valid here: strings stand in double quotes`;
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return 'a backslash in a string is followed by something that has no meaning there';
    default:
      return `not valid JSON${before}`;
  }
}

function countLines(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** How a setting is called in messages: `consent[0].form`. */
export function nameOf(path: JsonPath): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}
