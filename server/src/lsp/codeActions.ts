// Code actions: the quick fixes of the findings under the cursor, the same for a whole file, and the way to the clause.
// Deliberately absent: how a fix is worked out; the session answers with edits.
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Finding, Fix } from '../core/checks/model.ts';
import { answering } from './answer.ts';
import { findDocument, isShown, type ServerContext, textsOf, toCancellation } from './context.ts';
import type { Folder } from './folder.ts';
import type { ClauseLocation, DiagnosticData, OpenClauseCommand } from './protocol.ts';
import type { Texts } from './texts.ts';
import { toWorkspaceEdit } from './toProto.ts';
import { clausePlace } from './words.ts';

export const codeActionKinds = [CodeActionKind.QuickFix];

/** Fixes that make a file's findings vanish; suppressing all of them at once would only hide them. */
const repairs: readonly Fix['kind'][] = ['consent-guard', 'redact', 'retention'];

export function registerCodeActions(context: ServerContext): void {
  context.connection.onCodeAction(
    answering(context, 'textDocument/codeAction', null, async (params, token) => {
      const document = findDocument(context, params.textDocument.uri);
      const isWanted = params.context.only?.some((kind) => includes(kind, CodeActionKind.QuickFix)) ?? true;
      if (document === undefined || !isWanted || !context.client().codeActionLiterals) return null;
      const { file, folder } = document;
      const findings = (await folder.findings(file, toCancellation(token))).filter(isShown);
      const texts = textsOf(context, folder);
      const positions = await texts.of(file);
      const start = positions.offset(params.range.start);
      const end = positions.offset(params.range.end);
      const touched = findings.filter(({ mark }) => mark.start <= end && start <= mark.end);
      const actions: CodeAction[] = [];
      for (const finding of touched)
        actions.push(...(await actionsFor(context, folder, texts, finding, params)));
      for (const check of new Set(touched.map((finding) => finding.check))) {
        const same = findings.filter((finding) => finding.check === check);
        const action = same.length > 1 ? await fixAll(context, folder, texts, same) : undefined;
        if (action !== undefined) actions.push(action);
      }
      return actions;
    }),
  );
}

async function actionsFor(
  context: ServerContext,
  folder: Folder,
  texts: Texts,
  finding: Finding,
  params: CodeActionParams,
): Promise<readonly CodeAction[]> {
  const diagnostics = params.context.diagnostics.filter((diagnostic) => isAbout(diagnostic, finding));
  const actions: CodeAction[] = [];
  for (const fix of await folder.fixes(finding)) {
    actions.push({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      isPreferred: fix.isPreferred,
      edit: await toWorkspaceEdit(fix.edits, texts, context.client(), versionOf(context)),
      ...(fix.kind === 'draft-clause' && (await showInserted(context, texts, fix))),
    });
  }
  const [best] = finding.clause?.clauses ?? [];
  if (best !== undefined && context.client().showDocument) {
    const command: OpenClauseCommand = 'clauselens.server.openClause';
    const location: ClauseLocation = await texts.location({
      file: best.policy.file,
      start: best.start,
      end: best.end,
    });
    const title = `Show the clause: ${clausePlace(best)}`;
    actions.push({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      command: { title, command, arguments: [location] },
    });
  }
  return actions;
}

/** What was put into another document is shown: it is there to be edited. */
async function showInserted(context: ServerContext, texts: Texts, { title, edits }: Fix) {
  const [edit] = edits;
  if (edit === undefined || !context.client().showDocument) return {};
  const command: OpenClauseCommand = 'clauselens.server.openClause';
  const { line, character } = (await texts.of(edit.file)).position(edit.start);
  const lines = edit.newText.split(/\r?\n/);
  const start = lines.findIndex((text) => text.trim() !== '');
  const range = {
    start: { line: line + start, character: start === 0 ? character : 0 },
    end: { line: line + start, character: (start === 0 ? character : 0) + (lines[start]?.length ?? 0) },
  };
  const location: ClauseLocation = { uri: texts.uri(edit.file), range };
  return { command: { title, command, arguments: [location] } };
}

/**
 * One edit for all findings of a check in a file. Fixes that touch the same text are left for a second round; what they
 * insert alike, such as an import, is inserted once.
 */
async function fixAll(
  context: ServerContext,
  folder: Folder,
  texts: Texts,
  findings: readonly Finding[],
): Promise<CodeAction | undefined> {
  const edits: Fix['edits'][number][] = [];
  let fixed = 0;
  for (const finding of findings) {
    const fixes = await folder.fixes(finding);
    const fix = fixes.find(({ kind, isPreferred }) => isPreferred && repairs.includes(kind));
    if (fix === undefined) continue;
    const added = fix.edits.filter((edit) => !edits.some((other) => isSame(edit, other)));
    if (added.some((edit) => edits.some((other) => collides(edit, other)))) continue;
    edits.push(...added);
    fixed++;
  }
  const [first] = findings;
  if (first === undefined || fixed < 2) return undefined;
  return {
    title: `Fix ${fixed === findings.length ? 'all' : fixed} of ${findings.length} findings of ${first.check} in this file`,
    kind: CodeActionKind.QuickFix,
    edit: await toWorkspaceEdit(edits, texts, context.client(), versionOf(context)),
  };
}

type Edit = Fix['edits'][number];

function isSame(left: Edit, right: Edit): boolean {
  return (
    left.file === right.file &&
    left.start === right.start &&
    left.end === right.end &&
    left.newText === right.newText
  );
}

/** Two insertions at one place collide, too: their order would decide what comes out. */
function collides(left: Edit, right: Edit): boolean {
  return left.file === right.file && left.start <= right.end && right.start <= left.end;
}

function isAbout(diagnostic: Diagnostic, finding: Finding): boolean {
  const data = diagnostic.data as Partial<DiagnosticData> | null | undefined;
  return data?.fingerprint === finding.fingerprint;
}

/** `quickfix` is wanted by those who ask for `quickfix` or for everything. */
function includes(wanted: string, kind: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}

function versionOf(context: ServerContext): (uri: string) => number | null {
  return (uri) => context.documents.get(uri)?.version ?? null;
}
