// Values of the core to values of the protocol. The only place where the two meet on the way out.
import { pathToFileURL } from 'node:url';
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { BrokenCommitment } from '../core/checks/broken-commitments.ts';
import type { Finding, Fix, Severity } from '../core/checks/model.ts';
import type { InputProblem } from '../core/program/model.ts';
import { checkPage } from '../host/installation.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import type { TextPositions } from './positions.ts';
import type { DiagnosticData } from './protocol.ts';
import type { Texts } from './texts.ts';
import { clausePlace, diagnosticMessage } from './words.ts';

/** `source` of findings, of what the code does to a policy, and of what is wrong with the input: the latter two are no findings. */
const findingSource = 'clauselens';
const policySource = 'clauselens-policy';
const problemSource = 'clauselens-input';

export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export async function toDiagnostic(
  finding: Finding,
  texts: Texts,
  client: ClientFeatures,
): Promise<Diagnostic> {
  const positions = await texts.of(finding.mark.file);
  const page = client.codeDescription ? checkPage(finding.check) : undefined;
  const data: DiagnosticData = {
    fingerprint: finding.fingerprint,
    check: finding.check,
    cause: finding.cause,
  };
  return {
    range: positions.range(finding.mark),
    severity: severities[finding.severity],
    code: finding.check,
    source: findingSource,
    message: diagnosticMessage(finding),
    ...(page !== undefined && { codeDescription: { href: pathToFileURL(page).href } }),
    ...(client.relatedInformation && { relatedInformation: await toRelated(finding, texts) }),
    data,
  };
}

/** The clause first: it is what a finding is about. */
async function toRelated(finding: Finding, texts: Texts): Promise<DiagnosticRelatedInformation[]> {
  const related: DiagnosticRelatedInformation[] = [];
  const [best] = finding.clause?.clauses ?? [];
  if (best !== undefined) {
    const location = await texts.location({ file: best.policy.file, start: best.start, end: best.end });
    const what = finding.clause?.verdict === 'undisclosed' ? 'the closest clause' : 'the clause';
    related.push({ location, message: `${what}: ${clausePlace(best)}` });
  }
  for (const step of finding.related)
    related.push({ location: await texts.location(step), message: step.text });
  return related;
}

/** In the policy: a sentence that the code does not keep, with the places beside it. */
export async function toBrokenDiagnostic(
  broken: BrokenCommitment,
  texts: Texts,
  client: ClientFeatures,
): Promise<Diagnostic> {
  const positions = await texts.of(broken.place.file);
  const relatedInformation: DiagnosticRelatedInformation[] = [];
  for (const finding of broken.findings.slice(0, mostPlaces))
    relatedInformation.push({
      location: await texts.location(finding.mark),
      message: `${finding.check}: ${finding.message}`,
    });
  return {
    range: positions.range(broken.place),
    severity: DiagnosticSeverity.Information,
    source: policySource,
    message: broken.message,
    ...(client.relatedInformation && { relatedInformation }),
  };
}

/** More places than this are counted and not listed. */
const mostPlaces = 50;

export function toProblemDiagnostic(problem: InputProblem, positions: TextPositions): Diagnostic {
  const line = Math.max(0, (problem.line ?? 1) - 1);
  const start = positions.lines.lineStart(line);
  const end = positions.lines.lineEnd(line);
  const indent =
    positions.text.slice(start, end).length - positions.text.slice(start, end).trimStart().length;
  return {
    range: positions.range({ start: start + indent, end }),
    severity: severities[problem.severity],
    source: problemSource,
    message: problem.message,
  };
}

/** With versions where the client takes them, so that an edit for older text is refused and not misplaced. */
export async function toWorkspaceEdit(
  edits: Fix['edits'],
  texts: Texts,
  client: ClientFeatures,
  versionOf: (uri: string) => number | null,
): Promise<WorkspaceEdit> {
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const list = byFile.get(edit.file) ?? [];
    list.push({ range: (await texts.of(edit.file)).range(edit), newText: edit.newText });
    byFile.set(edit.file, list);
  }
  if (!client.documentChanges)
    return { changes: Object.fromEntries([...byFile].map(([file, list]) => [texts.uri(file), list])) };
  const documentChanges: TextDocumentEdit[] = [...byFile].map(([file, list]) => ({
    textDocument: { uri: texts.uri(file), version: versionOf(texts.uri(file)) },
    edits: list,
  }));
  return { documentChanges };
}
