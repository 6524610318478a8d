// A policy file to clauses with heading paths, parts, ids and hashes. Reading never throws: what cannot be read is a problem.

import type { PolicyFile, PolicyPart, PolicyProblem } from '../model.ts';
import type { Block, HeadingBlock } from './block.ts';
import { type ClauseDraft, clauseDrafts } from './clauses.ts';
import { alignContents, type Topics } from './contents.ts';
import type { DocumentWords } from './document-words.ts';
import { type DeclaredPassage, withoutForeign } from './foreign.ts';
import { ClauseIds, slug } from './ids.ts';
import { outline } from './outline.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import { readSource, type Source, whyNotText } from './source.ts';

export interface SegmentedClause {
  readonly id: string;
  readonly part: string | null;
  readonly headingPath: readonly string[];
  /** The first of the path is the document's title. */
  readonly hasTitle: boolean;
  readonly draft: ClauseDraft;
}

export interface Segmented {
  readonly source: Source;
  readonly title: string | null;
  readonly parts: readonly PolicyPart[];
  readonly clauses: readonly SegmentedClause[];
  readonly problems: readonly PolicyProblem[];
}

export function segmentPolicy(file: PolicyFile, words: DocumentWords, topics: Topics): Segmented {
  const source = readSource(file.text);
  const fault = whyNotText(file.text);
  if (fault !== null)
    return { source, title: null, parts: [], clauses: [], problems: [{ line: 1, message: fault }] };
  const problems: PolicyProblem[] = [];
  const reading = readBlocks(file, source, words, problems);
  const found = outline(reading.blocks, reading.title, reading.paged, words);
  const drafts = clauseDrafts(found).filter((draft) => Number.isFinite(draft.start));
  if (drafts.length === 0) {
    const empty = file.text.trim() === '';
    problems.push({
      line: 1,
      message: empty ? 'This policy is empty: no finding can cite it.' : 'No clause was found in this file.',
    });
  }
  const contents = found.contents;
  const tocTitle = new Map<ClauseDraft, string>();
  // A bold line ends where the next title of the contents begins.
  const born = new Map<HeadingBlock, string>();
  if (contents !== null) {
    const first = found.blocks[contents.after]?.block.start ?? 0;
    const rest = drafts.filter((draft) => draft.start >= first);
    const aligned = alignContents(contents.titles, rest.map(draftText), topics);
    for (const [index, draft] of rest.entries())
      tocTitle.set(draft, contents.titles[aligned[index] ?? 0] ?? '');
  }
  const parts = found.parts.map((part, index) => ({
    id: slug(part.title) || `part-${index + 1}`,
    title: part.title,
    startLine: part.startLine,
    endLine: (found.parts[index + 1]?.startLine ?? source.lines.length + 1) - 1,
  }));
  const ids = new ClauseIds();
  const clauses = drafts.map((draft): SegmentedClause => {
    const toc = tocTitle.get(draft);
    const headings = draft.headings.filter((heading) => {
      const since = born.get(heading) ?? toc;
      if (since !== undefined) born.set(heading, since);
      return since === toc;
    });
    const titles = headings.map((heading) => cleanHeading(heading.piece.text));
    const headingPath = [
      ...(found.title === null ? [] : [cleanHeading(found.title)]),
      ...(toc === undefined ? [] : [cleanHeading(toc)]),
      ...titles,
    ];
    const part = parts[draft.part];
    return {
      id: ids.next(part?.id ?? null, [...(toc === undefined ? [] : [toc]), ...titles]),
      part: part?.id ?? null,
      headingPath,
      hasTitle: found.title !== null,
      draft,
    };
  });
  const english = withoutForeign(clauses, reading.language, reading.foreign, words);
  if (english.problem !== null) problems.push(english.problem);
  return {
    source,
    title: found.title === null ? null : cleanHeading(found.title),
    parts,
    clauses: english.clauses,
    problems,
  };
}

interface Reading {
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly language: string | null;
  readonly foreign: readonly DeclaredPassage[];
  readonly paged: boolean;
}

function readBlocks(
  file: PolicyFile,
  source: Source,
  words: DocumentWords,
  problems: PolicyProblem[],
): Reading {
  const isHtml = file.format === 'html' || /^\s*(?:<!doctype html|<html[\s>])/i.test(file.text.slice(0, 300));
  if (isHtml) {
    try {
      const reading = readHtml(source);
      return {
        blocks: reading.blocks,
        title: pageTitle(reading.pageTitle, words),
        language: reading.language,
        foreign: reading.foreign,
        paged: false,
      };
    } catch (error) {
      // The parser itself copes with everything; only absurd nesting ends here, by the depth of the stack.
      if (!(error instanceof RangeError)) throw error;
      problems.push({ line: 1, message: 'This page is nested too deeply to be read.' });
      return { blocks: [], title: null, language: null, foreign: [], paged: false };
    }
  }
  const reading = readText(source, (prefix) =>
    words.hyphenPrefixes.has(prefix.toLowerCase().replace(/-$/, '').split('-').pop() ?? ''),
  );
  return { blocks: reading.blocks, title: reading.frontTitle, language: null, foreign: [], paged: true };
}

/** "Privacy Policy | Acme" keeps the half that speaks of the policy. */
function pageTitle(title: string | null, words: DocumentWords): string | null {
  if (title === null) return null;
  const halves = title.split(/\s+[|–—·-]\s+/);
  return (
    halves.find((half) =>
      half
        .toLowerCase()
        .split(/\s+/)
        .some((word) => words.titleNouns.has(word)),
    ) ??
    halves[0] ??
    title
  );
}

const draftText = (draft: ClauseDraft): string =>
  draft.segments.map((segment) => segment.piece.text).join('\n');

const cleanHeading = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[*_#\s]+|[*_\s]+$/g, '')
    .trim();
