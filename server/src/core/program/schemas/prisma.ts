/**
 * Reads `schema.prisma` (one file or several that belong together) into models. A tolerant reader by lines: whatever it does
 * not understand is passed over, since Prisma itself tells people about mistakes in that file.
 */
import type { AnnotationIr, TypeIr } from '../../flow/ir.ts';
import type { Place } from '../../text/range.ts';
import { annotationsIn } from './annotations.ts';
import type { Model, ModelField, RetentionEvidence } from './model.ts';

export interface SchemaFile {
  readonly file: string;
  readonly text: string;
}

export function readPrismaModels(files: readonly SchemaFile[]): readonly Model[] {
  const blocks = files.flatMap(readBlocks);
  const enums = new Map(
    blocks.filter((block) => block.keyword === 'enum').map((block) => [block.name, block] as const),
  );
  const records = blocks.filter((block) => block.keyword !== 'enum');
  const names = new Set(records.map((block) => block.name));
  return records.map((block) => readModel(block, enums, names));
}

interface Line {
  readonly text: string;
  readonly start: number;
}
interface Block {
  readonly file: string;
  readonly keyword: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly comments: readonly Line[];
  readonly lines: readonly Line[];
}

const opening = /^\s*(model|view|type|enum)\s+(\w+)\s*\{/;
const fieldLine = /^(\s*)(\w+)\s+(\w+)(\([^)]*\))?(\[\])?(\?)?(.*)$/;

function readBlocks({ file, text }: SchemaFile): readonly Block[] {
  const blocks: Block[] = [];
  let comments: Line[] = [];
  let open: { match: RegExpExecArray; line: Line; comments: Line[]; lines: Line[] } | undefined;
  let start = 0;
  for (const written of text.split('\n')) {
    const line = { text: written.endsWith('\r') ? written.slice(0, -1) : written, start };
    start += written.length + 1;
    if (open) {
      if (/^\s*\}/.test(line.text)) {
        blocks.push(closeBlock(file, open, line));
        open = undefined;
      } else open.lines.push(line);
      continue;
    }
    const match = opening.exec(line.text);
    if (match) open = { match, line, comments, lines: [] };
    if (line.text.trimStart().startsWith('//')) comments.push(line);
    else comments = [];
  }
  return blocks;
}

function closeBlock(
  file: string,
  open: { match: RegExpExecArray; line: Line; comments: Line[]; lines: Line[] },
  last: Line,
): Block {
  const [, keyword = '', name = ''] = open.match;
  return {
    file,
    keyword,
    name,
    start: open.line.start + open.line.text.search(/\S/),
    end: last.start + last.text.length,
    nameStart:
      open.line.start + open.line.text.indexOf(name, open.line.text.indexOf(keyword) + keyword.length),
    comments: open.comments,
    lines: open.lines,
  };
}

function readModel(block: Block, enums: ReadonlyMap<string, Block>, models: ReadonlySet<string>): Model {
  const fields: ModelField[] = [];
  let comments: Line[] = [];
  let table: string | undefined;
  for (const line of block.lines) {
    const trimmed = line.text.trim();
    if (trimmed.startsWith('//')) {
      comments.push(line);
      continue;
    }
    if (trimmed.startsWith('@@map')) table = firstString(trimmed);
    else if (!trimmed.startsWith('@@')) {
      const field = readField(block.file, line, comments, enums, models);
      if (field) fields.push(field);
    }
    comments = [];
  }
  const annotations = block.comments.flatMap((line) => annotationsIn(line.text, line.start));
  const retention = annotatedRetention(block.file, annotations);
  return {
    name: block.name,
    kind: 'prisma',
    ...(table !== undefined && { table }),
    place: { file: block.file, start: block.start, end: block.end },
    nameAt: { file: block.file, start: block.nameStart, end: block.nameStart + block.name.length },
    fields,
    annotations,
    ...(retention && { retention }),
  };
}

function readField(
  file: string,
  line: Line,
  comments: readonly Line[],
  enums: ReadonlyMap<string, Block>,
  models: ReadonlySet<string>,
): ModelField | undefined {
  const commentAt = line.text.indexOf('//');
  const written = commentAt < 0 ? line.text : line.text.slice(0, commentAt);
  const match = fieldLine.exec(written);
  if (!match) return undefined;
  const [, indent = '', name = '', typeName = '', , list, optional, attributes = ''] = match;
  const trailing = commentAt < 0 ? [] : annotationsIn(line.text.slice(commentAt), line.start + commentAt);
  const start = line.start + indent.length;
  const place: Place = { file, start, end: start + name.length };
  const type = fieldType(typeName, enums);
  const column = /@map\(([^)]*)\)/.exec(attributes)?.[1];
  const columnName = column === undefined ? undefined : firstString(column);
  return {
    name,
    place,
    type: list === undefined ? type : { t: 'array', element: type },
    ...(models.has(typeName) && { model: typeName }),
    ...(optional === undefined && /\bonDelete:\s*Cascade\b/.test(attributes) && { goesWith: typeName }),
    ...(columnName !== undefined && { column: columnName }),
    optional: optional !== undefined,
    hasDefault: /@default\(|@updatedAt\b/.test(attributes),
    annotations: [...comments.flatMap((comment) => annotationsIn(comment.text, comment.start)), ...trailing],
  };
}

function fieldType(name: string, enums: ReadonlyMap<string, Block>): TypeIr {
  switch (name) {
    case 'String':
      return { t: 'keyword', name: 'string' };
    case 'Int':
    case 'Float':
    case 'Decimal':
      return { t: 'keyword', name: 'number' };
    case 'BigInt':
      return { t: 'keyword', name: 'bigint' };
    case 'Boolean':
      return { t: 'keyword', name: 'boolean' };
    case 'DateTime':
      return { t: 'ref', name: 'Date', to: { in: 'global' }, args: [] };
    case 'Bytes':
      return { t: 'ref', name: 'Uint8Array', to: { in: 'global' }, args: [] };
    case 'Json':
    case 'Unsupported':
      return { t: 'unknown' };
    default: {
      const values = enums.get(name);
      if (!values) return { t: 'ref', name, to: { in: 'global' }, args: [] };
      return {
        t: 'union',
        types: values.lines
          .map((line) => /^\s*(\w+)/.exec(line.text)?.[1])
          .filter((value) => value !== undefined)
          .map((value) => ({ t: 'literal', value })),
      };
    }
  }
}

function annotatedRetention(
  file: string,
  annotations: readonly AnnotationIr[],
): RetentionEvidence | undefined {
  const annotation = annotations.find(({ tag }) => tag === 'retention');
  return annotation && retentionOfAnnotation(file, annotation);
}

/** What `@retention P13M` says; other words than a period ("until the account is closed") are accepted, too. */
export function retentionOfAnnotation(file: string, annotation: AnnotationIr): RetentionEvidence {
  const period = /^P(?=\d|T\d)[\dYMWDTHS.]+/i.exec(annotation.text)?.[0];
  return {
    how: 'annotation',
    place: { file, start: annotation.start, end: annotation.end },
    text: `annotated @retention ${annotation.text}`.trim(),
    ...(period !== undefined && { period: period.toUpperCase() }),
  };
}

function firstString(text: string): string | undefined {
  return /"([^"]*)"/.exec(text)?.[1];
}
