// SARIF 2.1.0, for code scanning services and viewers. Addresses are relative to %SRCROOT%, which the reader sets, so that the
// file is the same on every machine.
import { readFileSync } from 'node:fs';
import type {
  CodeFlow,
  Location,
  Log,
  Notification,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
  ThreadFlowLocation,
} from 'sarif';
import { placeInPolicy } from '../../core/policy/format.ts';
import { readText } from '../../host/disk.ts';
import { checkPage } from '../../host/installation.ts';
import { corePath } from '../../host/paths.ts';
import type {
  Report,
  ReportCheck,
  ReportClause,
  ReportFinding,
  ReportPlace,
  ReportProblem,
  ReportRange,
  ReportStep,
} from '../../lsp/protocol.ts';
import type { Selection } from '../check/select.ts';

export interface SarifOptions {
  readonly root: string;
  readonly status: number;
}

export function renderSarif(report: Report, selection: Selection, options: SarifOptions): string {
  return `${JSON.stringify(toSarif(report, selection, options), null, 2)}\n`;
}

/** Name under which results are recognised in the next run. A change of how fingerprints are made makes the number higher. */
const fingerprintName = 'clauselens/v1';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

export function toSarif(report: Report, { shown, suppressed }: Selection, options: SarifOptions): Log {
  const findings = [...shown, ...suppressed];
  const rules = report.checks.map(toRule);
  const ruleIndex = new Map(report.checks.map((check, index) => [check.id, index]));
  const snippets = new Snippets(options.root);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ClauseLens',
            version: report.tool.version,
            semanticVersion: report.tool.version,
            rules,
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder that was checked.' } } },
        invocations: [
          {
            executionSuccessful: options.status !== 2,
            exitCode: options.status,
            toolConfigurationNotifications: report.problems
              .filter(({ about }) => about === 'configuration')
              .map(toNotification),
            toolExecutionNotifications: report.problems
              .filter(({ about }) => about === 'code')
              .map(toNotification),
          },
        ],
        results: findings.map((finding) => toResult(finding, ruleIndex.get(finding.check), snippets)),
      },
    ],
  };
}

function toRule(check: ReportCheck): ReportingDescriptor {
  const remedies = check.remedies.map((remedy) => `- ${remedy}`).join('\n');
  return {
    id: check.id,
    name: pascalCase(check.id),
    shortDescription: { text: sentence(check.title) },
    fullDescription: { text: sentence(plain(check.what)) },
    help: {
      text: plain(`${check.what}\n\n${check.why}\n\nWhat to do:\n${remedies}`),
      markdown: readPage(check.id) ?? `${check.what}\n\n${check.why}\n\n**What to do**\n\n${remedies}`,
    },
    defaultConfiguration: { level: levels[check.severity] },
    properties: { tags: ['privacy'], precision: 'high' },
  };
}

function toResult(finding: ReportFinding, ruleIndex: number | undefined, snippets: Snippets): Result {
  const [best] = finding.policy?.clauses ?? [];
  const related = relatedLocations(finding);
  return {
    ruleId: finding.check,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[finding.severity],
    message: message(finding, best),
    locations: [
      {
        physicalLocation: {
          ...toPhysical(finding.file, finding.mark),
          ...snippets.contextOf(finding),
        },
      },
    ],
    ...(related.length > 0 && { relatedLocations: related }),
    ...codeFlows(finding),
    partialFingerprints: { [fingerprintName]: finding.fingerprint },
    suppressions:
      finding.suppressed === null
        ? []
        : [{ kind: 'inSource', status: 'accepted', justification: finding.suppressed }],
    properties: {
      confidence: finding.confidence,
      severity: finding.severity,
      categories: [...new Set(finding.data.map((data) => data.category))],
      sink: finding.sink.id,
      cause: finding.cause,
      advice: finding.advice,
      ...(finding.recipient !== null && { recipient: finding.recipient.id }),
      ...(finding.purpose !== null && { purpose: finding.purpose }),
      ...(finding.retention !== null && { retention: finding.retention }),
      ...(finding.policy !== null && {
        verdict: finding.policy.verdict,
        disclosure: finding.policy.disclosure,
        clauses: finding.policy.clauses.map((clause) => clause.id),
      }),
    },
  };
}

/** The clause is related location 1, and the message links to it. */
function message(finding: ReportFinding, best: ReportClause | undefined): Result['message'] {
  const advice = finding.advice === '' ? '' : ` What to do: ${finding.advice}`;
  if (best === undefined) {
    const silent = finding.policy === null ? '' : ' No clause of the policy was found that covers this.';
    return { text: escapeLinks(`${sentence(finding.message)}${silent}${advice}`) };
  }
  const heading = best.headingPath.at(-1);
  const place = `${placeInPolicy(best.file, best.line, best.page)}${heading === undefined ? '' : `, ${heading}`}`;
  const standing = `${finding.policy?.verdict}, ${finding.policy?.disclosure}`;
  const says =
    finding.policy?.verdict === 'undisclosed'
      ? 'No clause of the policy covers this; the closest says:'
      : 'The policy says:';
  return {
    text: `${escapeLinks(sentence(finding.message))} ${says} “${escapeLinks(best.quote)}” ([${escapeLinks(place)}](1); ${standing}).${escapeLinks(advice)}`,
  };
}

function relatedLocations(finding: ReportFinding): Location[] {
  const locations: Location[] = [];
  const [best] = finding.policy?.clauses ?? [];
  if (best !== undefined)
    locations.push({
      id: 1,
      message: {
        text: best.page === undefined ? `Clause ${best.id}` : `Clause ${best.id}, page ${best.page}`,
      },
      physicalLocation: {
        artifactLocation: toArtifact(best.file),
        // The lines of a PDF are nobody's: viewers would jump to nothing.
        ...(best.page === undefined && { region: { startLine: best.startLine, endLine: best.endLine } }),
      },
    });
  for (const step of finding.related) locations.push({ id: locations.length + 1, ...toLocation(step) });
  return locations;
}

/** One flow for each piece of data: from where it was recognised to the call. */
function codeFlows(finding: ReportFinding): { codeFlows?: CodeFlow[] } {
  const flows = finding.data.map((data): CodeFlow => {
    const end: ReportStep = {
      file: finding.file,
      range: finding.mark,
      text: `arrives at ${finding.sink.label}`,
    };
    const first: ReportStep = { ...data.origin, text: `${data.label}: ${data.evidence}` };
    const steps = [first, ...data.steps, end].filter(
      (step, index, all) => index === 0 || !isSamePlace(step, all[index - 1]),
    );
    return {
      message: { text: escapeLinks(`${data.label} (${data.category})`) },
      threadFlows: [{ locations: steps.map((step): ThreadFlowLocation => ({ location: toLocation(step) })) }],
    };
  });
  return flows.length === 0 ? {} : { codeFlows: flows };
}

function toLocation(step: ReportStep): Location {
  return { physicalLocation: toPhysical(step.file, step.range), message: { text: escapeLinks(step.text) } };
}

function toPhysical(file: string, range: ReportRange): PhysicalLocation & { region: Region } {
  return {
    artifactLocation: toArtifact(file),
    region: {
      startLine: range.start.line,
      startColumn: range.start.column,
      endLine: range.end.line,
      endColumn: range.end.column,
    },
  };
}

/** Files outside of the checked folder keep their full address. */
function toArtifact(file: string) {
  const isOutside = file.startsWith('/') || /^[a-z]:\//.test(file);
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return isOutside
    ? { uri: `file://${file.startsWith('/') ? '' : '/'}${uri}` }
    : { uri, uriBaseId: '%SRCROOT%' };
}

function toNotification(problem: ReportProblem): Notification {
  return {
    level: problem.severity === 'information' ? 'note' : problem.severity,
    message: { text: escapeLinks(sentence(problem.message)) },
    ...(problem.file !== null && {
      locations: [
        {
          physicalLocation: {
            artifactLocation: toArtifact(problem.file),
            ...(problem.line !== null && { region: { startLine: problem.line } }),
          },
        },
      ],
    }),
  };
}

/** The lines around a finding, for viewers that do not have the sources. */
class Snippets {
  readonly #root: string;
  readonly #sources = new Map<string, readonly string[]>();

  constructor(root: string) {
    this.#root = root;
  }

  contextOf({ file, mark }: ReportFinding): { contextRegion?: Region } {
    const lines = this.#linesOf(file);
    const startLine = Math.max(1, mark.start.line - 1);
    const endLine = Math.min(lines.length, mark.end.line + 1);
    const text = lines.slice(startLine - 1, endLine).join('\n');
    if (text === '' || text.length > 2000 || endLine <= startLine) return {};
    return { contextRegion: { startLine, endLine, snippet: { text } } };
  }

  #linesOf(file: string): readonly string[] {
    let lines = this.#sources.get(file);
    if (lines === undefined) {
      lines = readText(corePath(file, this.#root))?.split(/\r\n|\n|\r/) ?? [];
      this.#sources.set(file, lines);
    }
    return lines;
  }
}

function readPage(check: string): string | undefined {
  const page = checkPage(check);
  return page === undefined ? undefined : readFileSync(page, 'utf8');
}

function isSamePlace(left: ReportPlace, right: ReportPlace | undefined): boolean {
  return JSON.stringify([left.file, left.range]) === JSON.stringify([right?.file, right?.range]);
}

/** In SARIF text, brackets begin links. */
function escapeLinks(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&');
}

function sentence(text: string): string {
  const trimmed = text.trim();
  const capital = `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}`;
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

function plain(markdown: string): string {
  return markdown.replace(/`([^`]*)`/g, '$1').replace(/\*\*?([^*]+)\*\*?/g, '$1');
}

function pascalCase(id: string): string {
  return id.replace(/(^|-)([a-z])/g, (_match, _dash, letter: string) => letter.toUpperCase());
}
