// Hover: on code, what personal data a name is and what is wrong with the call; on a policy, what was read from the clause.
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { Finding } from '../core/checks/model.ts';
import type { CallExplanation, Explanation, Point } from '../core/explain/model.ts';
import { titles } from '../core/explain/titles.ts';
import type { Clause, Commitment, LinkedClause, Policy, Sentence } from '../core/policy/model.ts';
import { leadIn, speaksFor } from '../core/policy/verdicts.ts';
import type { Cancellation, Description } from '../core/session/model.ts';
import { durationInWords } from '../core/text/duration.ts';
import type { Place } from '../core/text/range.ts';
import { answering } from './answer.ts';
import { findDocument, isShown, type ServerContext, textsOf, toCancellation } from './context.ts';
import type { Folder } from './folder.ts';
import { countsOf } from './policyLenses.ts';
import type { Texts } from './texts.ts';
import { baseName, clausePlace, escapeCode, escapeMarkdown, quote, standing } from './words.ts';

export function registerHover(context: ServerContext): void {
  context.connection.onHover(
    answering(context, 'textDocument/hover', null, (params, token) =>
      hover(context, params, toCancellation(token)),
    ),
  );
}

async function hover(
  context: ServerContext,
  params: HoverParams,
  token: Cancellation,
): Promise<Hover | null> {
  const document = findDocument(context, params.textDocument.uri);
  if (document === undefined) return null;
  const { file, folder } = document;
  const texts = textsOf(context, folder);
  const positions = await texts.of(file);
  const offset = positions.offset(params.position);
  const policy = (await folder.policies()).find((candidate) => candidate.file === file);
  if (policy !== undefined) {
    const clause = policy.clauses.find(({ start, end }) => start <= offset && offset <= end);
    if (clause === undefined) return null;
    return toHover(context, describeClause(policy, clause, offset, folder), positions.range(clause));
  }
  const description = await folder.describe(file, offset);
  const why = description?.findings.some(isShown)
    ? await folder.explain(
        file,
        positions.lines.lineAt(description.findings[0]?.mark.start ?? offset),
        token,
        () => undefined,
      )
    : undefined;
  const isBrief = context.client().options.hoversDiagnostics === true;
  const sections = description === undefined ? [] : await describe(description, texts, why, isBrief);
  if (description === undefined || sections.length === 0) return null;
  const { place } = description;
  return toHover(context, sections, place.file === file ? positions.range(place) : undefined);
}

function toHover(context: ServerContext, sections: readonly string[], range: Hover['range']): Hover {
  const markdown = sections.join('\n\n---\n\n');
  return {
    contents: context.client().markdownHover
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: toPlainText(markdown) },
    ...(range !== undefined && { range }),
  };
}

async function describe(
  { data, findings }: Description,
  texts: Texts,
  why: Explanation | undefined,
  isBrief: boolean,
): Promise<readonly string[]> {
  const sections = findings
    .filter(isShown)
    .map((finding) => (isBrief ? describeBeside(finding, texts) : describeFinding(finding, texts)));
  const fingerprints = new Set(findings.map(({ fingerprint }) => fingerprint));
  const call = why?.calls.find((each) => each.findings.some((one) => fingerprints.has(one.fingerprint)));
  if (call !== undefined) sections.push(await describeWhy(call, texts));
  if (data !== undefined)
    sections.push(
      `**Personal data**: ${escapeMarkdown(data.label)} \`${escapeCode(data.category)}\` (${data.confidence}): ${escapeMarkdown(data.evidence)}`,
    );
  return sections;
}

/** What stands in no diagnostic: the way to the clause, why this one, what to do. */
function describeBeside(finding: Finding, texts: Texts): string {
  const lines: string[] = [];
  const [best] = finding.clause?.clauses ?? [];
  if (best !== undefined) {
    const reasons = best.reasons
      .filter(speaksFor)
      .map((reason) => escapeMarkdown(reason.text))
      .join('; ');
    lines.push(`**${finding.check}**: why ${linkTo(best, texts)}? It ${reasons}`);
  } else lines.push(`**${finding.check}**`);
  if (finding.advice !== '') lines.push('', `What to do: \`${escapeCode(finding.advice)}\``);
  return lines.join('\n');
}

function describeFinding(finding: Finding, texts: Texts): string {
  const lines = [`**${finding.check}**: ${escapeMarkdown(finding.message)}`];
  for (const data of finding.data)
    lines.push(
      `- \`${escapeCode(data.label)}\` is \`${escapeCode(data.category)}\` (${data.confidence}): ${escapeMarkdown(data.evidence)}`,
    );
  const link = finding.clause;
  if (link !== undefined) {
    const [best] = link.clauses;
    if (best !== undefined) {
      const lead = leadIn(link, finding.severity);
      if (lead !== undefined) lines.push('', lead);
      lines.push('', `> ${escapeMarkdown(quote(best))}`, '', `${linkTo(best, texts)} — *${standing(link)}*`);
      const reasons = best.reasons.filter(speaksFor).map((reason) => escapeMarkdown(reason.text));
      if (reasons.length > 0) lines.push('', `Why this clause: ${reasons.join('; ')}`);
    } else {
      lines.push('', `No clause found — *${standing(link)}*`);
      const nearest = link.nearest.slice(0, 2).map((clause) => linkTo(clause, texts));
      if (nearest.length > 0) lines.push('', `Nearest: ${nearest.join(' · ')}`);
    }
  }
  if (finding.advice !== '') lines.push('', `What to do: \`${escapeCode(finding.advice)}\``);
  return lines.join('\n');
}

/** What stands above in a hover already: the clause with its reasons, and what to do. */
const toldAbove: ReadonlySet<string> = new Set([titles.policy, titles.advice]);

/** What `clauselens explain` prints beyond that. */
async function describeWhy({ sections }: CallExplanation, texts: Texts): Promise<string> {
  const lines: string[] = [];
  const add = async (point: Point, depth: number): Promise<void> => {
    // The call itself is what the reader points at; other places are worth a way there.
    const isElsewhere = depth > 0 || point.code !== undefined;
    const link = !isElsewhere || point.place === undefined ? '' : ` ${await placeLink(point.place, texts)}`;
    const code = point.code === undefined ? '' : ` \`${escapeCode(point.code)}\``;
    lines.push(`${'  '.repeat(depth)}- ${escapeMarkdown(point.text)}${link}${code}`);
    for (const inner of point.points ?? []) await add(inner, depth + 1);
  };
  for (const { title, points } of sections) {
    if (toldAbove.has(title)) continue;
    lines.push(`**${title}**`, '');
    for (const point of points) await add(point, 0);
    lines.push('');
  }
  return lines.join('\n').trimEnd();
}

async function placeLink(place: Place, texts: Texts): Promise<string> {
  const line = (await texts.of(place.file)).lines.lineAt(place.start) + 1;
  return `[${escapeMarkdown(baseName(place.file))}:${line}](${texts.uri(place.file)}#L${line})`;
}

/** A link that editors follow to the line. */
function linkTo(linked: LinkedClause, texts: Texts): string {
  return `[${escapeMarkdown(clausePlace(linked))}](${texts.uri(linked.policy.file)}#L${linked.line})`;
}

/** How a clause was read, and under it the sentence at the cursor with its promises. */
function describeClause(policy: Policy, clause: Clause, offset: number, folder: Folder): readonly string[] {
  const lines = [
    `**${escapeMarkdown(clause.headingPath.at(-1) ?? policy.title ?? 'Clause')}** \`${escapeCode(clause.id)}\``,
    ...facts([
      ['practices', clause.practices],
      ['data', clause.dataCategories],
      ['recipients', clause.recipients],
      ['purposes', clause.purposes],
    ]),
  ];
  const standing = folder.lastStanding;
  const flows = standing?.flows.filter((flow) => flow.policy === policy.file && flow.clause === clause.id);
  if (standing?.isCurrent && flows && flows.length > 0) lines.push(`- in the code: ${countsOf(flows)}`);
  const sentence = clause.sentences.find(({ start, end }) => start <= offset && offset <= end);
  const promises = clause.commitments
    .filter(({ start, end }) => sentence === undefined || (start < sentence.end && end > sentence.start))
    .map(describeCommitment);
  if (sentence === undefined) return [[...lines, ...promises].join('\n')];
  return [lines.join('\n'), [...describeSentence(sentence), ...promises].join('\n')];
}

function describeSentence(sentence: Sentence): readonly string[] {
  const stance = { allow: 'says what is done', deny: 'rules out', neutral: 'neither allows nor rules out' };
  const recipients = [...new Set([...sentence.vendors, ...sentence.recipients])];
  return [
    `*Read from this sentence*: ${stance[sentence.polarity]}`,
    ...facts([
      ['does', sentence.actions.filter((action) => !sentence.denied.includes(action))],
      ['does not', sentence.denied],
      ['data', sentence.dataCategories],
      ['not this data', sentence.deniedData],
      ['recipients', recipients],
      ['not these recipients', sentence.deniedRecipients],
      ['purposes', sentence.purposes],
      ['exceptions', sentence.exceptions],
      ['consent', sentence.consent === 'none' ? [] : [sentence.consent]],
      ['periods', sentence.durations.map(({ iso, text }) => (/^P/.test(iso) ? `${text} (${iso})` : text))],
      ['ages', sentence.ages.map(String)],
      ['obliges', sentence.boundParty === 'unknown' ? [] : [sentence.boundParty]],
    ]),
  ];
}

function describeCommitment({ kind, value, modality, boundParty }: Commitment): string {
  const period =
    typeof value === 'string' && value.startsWith('P') ? `${durationInWords(value)} (${value})` : value;
  const said = period === null ? '' : `: \`${escapeCode(String(period))}\``;
  const who = boundParty === 'unknown' ? '' : `, binds the ${boundParty}`;
  return `- **${kind}**${said} (${modality}${who})`;
}

function facts(rows: readonly (readonly [string, readonly string[]])[]): readonly string[] {
  return rows
    .filter(([, values]) => values.length > 0)
    .map(([title, values]) => `- ${title}: ${values.map((value) => `\`${escapeCode(value)}\``).join(', ')}`);
}

/** For editors that show text as it is. */
function toPlainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)')
    .replace(/^> /gm, '')
    .replace(/(?<!\\)(?:\*+|`)/g, '')
    .replace(/\\([\\`*_{}[\]<>#|~])/g, '$1')
    .replace(/^---$/gm, '');
}
