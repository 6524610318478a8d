// A session whose findings anyone can predict, for tests of what travels and when: every `log(... email ...)` in a file of the
// folder `src`. What the analysis finds is tested elsewhere.
import type { Finding } from '../../src/core/checks/model.ts';
import type { Clause, ClauseLink, Policy } from '../../src/core/policy/model.ts';
import { CancelledError, type Session, type SessionInput } from '../../src/core/session/model.ts';

export interface Script {
  /** Called before each file of a check of the whole folder. */
  readonly beforeFile?: (file: string) => void | Promise<void>;
  /** Called with every file that is checked on its own. */
  readonly onCheckFile?: (file: string) => void;
  readonly files?: number;
  /** So many findings of a file are there before the folder is checked; undefined: none is there sooner than all. */
  readonly first?: number;
}

export function scriptedSession(script: Script = {}): (input: SessionInput) => Session {
  return (input) => {
    const overlays = new Map<string, string>();
    let { policies, settings } = input;
    const text = (file: string) => overlays.get(file) ?? input.source.readFile(file);
    const files = () => {
      const listed = input.source
        .listDirectory(`${input.root}/src`)
        .map(({ name }) => `${input.root}/src/${name}`);
      const opened = [...overlays.keys()].filter((file) => file.startsWith(`${input.root}/src/`));
      return [...new Set([...listed, ...opened])].sort();
    };
    const findingsOf = (file: string): readonly Finding[] =>
      [...(text(file) ?? '').matchAll(/log\([^()]*email[^()]*\)/g)].map((match, index) => {
        const start = match.index;
        const place = { file, start, end: start + match[0].length };
        const clause = linkTo(policies[0]);
        return {
          check: 'logged-personal-data',
          severity: settings.severity['logged-personal-data'] === 'error' ? 'error' : 'warning',
          confidence: 'likely',
          place,
          mark: place,
          message: 'e-mail address (user.contact.email) is written to the log',
          data: [],
          sink: { id: 'log.log', label: 'the log' },
          related: [{ file, start: 0, end: 1, text: 'the file begins here' }],
          ...(clause !== undefined && { clause }),
          cause: file,
          fingerprint: `${file}#${index}`,
          advice: 'log(user.id)',
        };
      });
    return {
      setOverlay(file, content) {
        if (content === undefined) overlays.delete(file);
        else overlays.set(file, content);
      },
      filesChanged: () => undefined,
      keepAnswers: () => undefined,
      configure(nextSettings, nextPolicies) {
        settings = nextSettings;
        policies = nextPolicies;
      },
      async check({ cancellation, progress }) {
        const all = files();
        const total = Math.max(all.length, script.files ?? 0);
        for (let done = 0; done < total; done++) {
          await script.beforeFile?.(all[done] ?? `${input.root}/src/none${done}.ts`);
          await progress(done, total);
          if (cancellation.isCancelled) throw new CancelledError();
        }
        return {
          findings: all.flatMap(findingsOf),
          problems: [],
          statistics: { files: total, functions: 0, sinkCalls: 0, reaches: 0 },
        };
      },
      async checkFile(file, { cancellation, progress }) {
        script.onCheckFile?.(file);
        await progress(0, 1);
        if (cancellation.isCancelled) throw new CancelledError();
        return findingsOf(file);
      },
      async firstFindings(file, { cancellation, progress }) {
        if (script.first === undefined) return undefined;
        await progress(0, 1);
        if (cancellation.isCancelled) throw new CancelledError();
        return findingsOf(file).slice(0, script.first);
      },
      describe(file, offset) {
        const findings = findingsOf(file).filter(({ mark }) => mark.start <= offset && offset <= mark.end);
        const [first] = findings;
        return first === undefined ? undefined : { place: first.mark, findings };
      },
      explain: () => undefined,
      models: () => [],
      hasModels: () => false,
      mentions: () => [],
      fixes: (finding) => [
        {
          title: 'Log the id',
          kind: 'redact',
          isPreferred: true,
          edits: [{ ...finding.mark, newText: 'log(user.id)' }],
        },
      ],
      contradictions: () => [],
      policies: () => policies.map(({ file }) => policyOf(file)),
      standsOn: () => Promise.resolve([]),
      text,
    };
  };
}

/** The first line of a policy is its only clause. */
function linkTo(document: SessionInput['policies'][number] | undefined): ClauseLink | undefined {
  const line = document?.text.split('\n')[0];
  if (document === undefined || line === undefined) return undefined;
  const policy = policyOf(document.file);
  const clause: Clause = {
    id: 'logs#1',
    hash: '0',
    part: null,
    headingPath: ['Privacy', '3. Logs'],
    startLine: 1,
    endLine: 1,
    start: 0,
    end: line.length,
    text: line,
    practices: ['data-security'],
    dataCategories: [],
    recipients: [],
    purposes: [],
    commitments: [],
    sentences: [],
  };
  const linked = { policy, clause, line: 1, quote: line, start: 0, end: line.length, score: 1, reasons: [] };
  return { verdict: 'forbidden', disclosure: 'clear', clauses: [linked], nearest: [] };
}

function policyOf(file: string): Policy {
  return { file, title: 'Privacy', parts: [], clauses: [], problems: [] };
}
