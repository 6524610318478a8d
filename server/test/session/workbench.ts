/**
 * A workspace in memory that is edited at random, and the same workspace seen by a session that has never seen another: for
 * the property that incremental equals cold. Edits are what people do (rename, move, guard, retype, delete, break, save,
 * configure) and are blind to what the code means, so that they hit what nobody thought of.
 */

import { createSession } from '../../src/core/session/index.ts';
import {
  type AnswerStore,
  CancelledError,
  type CheckResult,
  type KeptAnswers,
  type Session,
} from '../../src/core/session/model.ts';
import { withoutLimits } from '../fixtures/run.ts';
import { memorySource, sessionInput } from '../fixtures/workspace.ts';

/** Numbers that an edit takes modulo what there is, so that any numbers are an edit and fewer or smaller ones are simpler. */
export interface Edit {
  readonly kind: EditKind;
  readonly file: number;
  readonly place: number;
  readonly choice: number;
}

export const editKinds = [
  'insert',
  'remove',
  'move',
  'move to another file',
  'rename',
  'rename everywhere',
  'guard',
  'retype',
  'break',
  'undo all',
  'add file',
  'delete file',
  'close',
  'save',
  'configure',
  'edit policy',
  'edit schema',
  'interrupt',
  'restart',
] as const;
export type EditKind = (typeof editKinds)[number];

const root = '/w';

const lines = [
  'console.log(user.email);',
  'return;',
  'await prisma.user.create({ data: user });',
  "export * from './index.ts';",
  "import { track } from './track.ts';",
  '// clauselens-ignore-next-line all -- tried out',
  '/** @personalData user.contact.email */',
  '/** @notPersonalData */',
  "if (!user.consents.includes('analytics')) return;",
  'export const user = { email: String(input), name };',
  "throw new Error('no ' + user.email);",
  'logger.info({ user }, request.body);',
  "analytics.track({ userId: user.id, event: 'x', properties: { email } });",
  "await fetch('https://api.mixpanel.com/track', { method: 'POST', body: JSON.stringify(user) });",
  'export class Other extends Base { email = ""; }',
  'export interface Base { email: string; phone?: string }',
  'this.user = user;',
];
const pieces = [
  '}',
  '{',
  '(',
  ')',
  ';',
  '`',
  '/*',
  "'",
  ' as any',
  '?.',
  ' await ',
  '=>',
  ': unknown',
  'email',
  '\n',
];
const types = [
  'string',
  'unknown',
  'boolean',
  'any',
  'User',
  'Promise<void>',
  'Omit<User, "email">',
  'number',
];
const names = ['email', 'user', 'id', 'track', 'data', 'name', 'log', 'hasConsent'];
const configurations: readonly object[] = [
  {},
  { severity: { 'logged-personal-data': 'off' } },
  { consent: [{ name: 'hasConsent', call: 'hasConsent({person}, {purpose})', purposeArgument: 1 }] },
  { personalData: { nickname: 'user.name', email: null } },
  {
    recipients: [
      { recipient: 'mixpanel', basis: 'contract' },
      { recipient: 'segment', firstParty: true },
    ],
  },
  { sanitizers: ['mask', 'redact'], firstPartyHosts: ['*.acme.com'] },
  { retention: { User: 'P2Y', users: 'P1Y' } },
];
const sentences = [
  'We keep your e-mail address for two years.',
  'We do not sell your personal data.',
  'We share your phone number with Twilio if you have agreed to it.',
  'We never share anything with advertising partners.',
];
const columns = [
  '  email String',
  '  expiresAt DateTime',
  '  /// @retention P30D',
  '  nickname String?',
  '  @@map("people")',
];

const isSource = (file: string): boolean => /\.[cm]?[jt]sx?$/.test(file);

export class Workbench {
  /** What was done, for the message of a failure. */
  readonly log: string[] = [];
  readonly #disk: Map<string, string>;
  readonly #original: ReadonlyMap<string, string>;
  readonly #open = new Map<string, string>();
  #session: Session;
  /** What the last session kept that had nothing open. */
  #kept: KeptAnswers | undefined;

  /** Files by path below the root. */
  constructor(files: Readonly<Record<string, string>>) {
    this.#disk = new Map(Object.entries(files).map(([name, text]) => [`${root}/${name}`, text]));
    this.#original = new Map(this.#disk);
    this.#session = this.#start(this.#answers());
  }

  check(): Promise<CheckResult> {
    return this.#session.check(withoutLimits);
  }

  /** What a session says that sees the workspace for the first time. */
  async cold(): Promise<CheckResult> {
    const session = this.#start();
    for (const [file, text] of this.#open) session.setOverlay(file, text);
    return await session.check(withoutLimits);
  }

  async findingsOf(
    index: number,
  ): Promise<{ readonly file: string; readonly findings: CheckResult['findings'] }> {
    const file = pick([...this.#disk.keys()].filter(isSource).sort(), index) ?? `${root}/none.ts`;
    return { file, findings: await this.#session.checkFile(file, withoutLimits) };
  }

  async apply({ kind, file: fileNumber, place, choice }: Edit): Promise<void> {
    const sources = [...this.#disk.keys()].filter(isSource).sort();
    const file = pick(sources, fileNumber);
    if (file === undefined) return this.#addFile(`${root}/src/first.ts`, pick(lines, choice) ?? '');
    this.log.push(`${kind} ${file} ${place} ${choice}`);
    const text = this.#text(file);
    const rows = text.split('\n');
    const row = place % rows.length;
    switch (kind) {
      case 'insert':
        rows.splice(row, 0, pick(lines, choice) ?? '');
        return this.#type(file, rows.join('\n'));
      case 'remove':
        rows.splice(row, 1 + (choice % 4));
        return this.#type(file, rows.join('\n'));
      case 'move': {
        const moved = rows.splice(row, 1 + (choice % 12));
        rows.splice(choice % (rows.length + 1), 0, ...moved);
        return this.#type(file, rows.join('\n'));
      }
      case 'move to another file': {
        const target = pick(sources, fileNumber + 1 + choice) ?? file;
        const moved = rows.splice(row, 1 + (choice % 15));
        this.#type(file, rows.join('\n'));
        return this.#type(target, `${this.#text(target)}\n${moved.join('\n')}`);
      }
      case 'rename':
      case 'rename everywhere': {
        const word = pick(text.match(/\b[a-zA-Z_]\w{2,}\b/g) ?? [], place);
        if (word === undefined) return;
        const pattern = new RegExp(`\\b${word}\\b`, 'g');
        for (const each of kind === 'rename' ? [file] : sources)
          this.#type(each, this.#text(each).replace(pattern, pick(names, choice) ?? 'x'));
        return;
      }
      case 'guard': {
        const guard = rows.findIndex((line, index) => index >= row && /^\s*if\s*\(/.test(line));
        if (guard >= 0 && choice % 2 === 0) rows[guard] = rows[guard]?.replace(/\(.*\)/, '(true)') ?? '';
        else rows.splice(row, 0, `if (user.consent.${pick(['marketing', 'analytics'], choice)}) {`, '}');
        return this.#type(file, rows.join('\n'));
      }
      case 'retype': {
        const found = [...text.matchAll(/:\s*([A-Z]\w*|string|number|unknown|any)\b/g)];
        const match = pick(found, place);
        if (match === undefined) return;
        const end = match.index + match[0].length;
        return this.#type(file, `${text.slice(0, match.index)}: ${pick(types, choice)}${text.slice(end)}`);
      }
      case 'break': {
        const at = place % (text.length + 1);
        return this.#type(file, text.slice(0, at) + pick(pieces, choice) + text.slice(at));
      }
      case 'undo all':
        return this.#type(file, this.#original.get(file) ?? '');
      case 'add file':
        return this.#addFile(file.replace(/(\.\w+)$/, `-${choice % 3}$1`), text);
      case 'delete file':
        this.#disk.delete(file);
        this.#close(file);
        return this.#session.filesChanged([file]);
      case 'close':
        return this.#close(pick([...this.#open.keys()].sort(), choice) ?? file);
      case 'save':
        this.#disk.set(file, text);
        this.#close(file);
        return this.#session.filesChanged([file]);
      case 'configure':
        this.#disk.set(`${root}/clauselens.json`, JSON.stringify(pick(configurations, choice) ?? {}));
        return this.#configure();
      case 'edit policy': {
        const policy = `${root}/PRIVACY.md`;
        const clauses = (this.#disk.get(policy) ?? '# Privacy').split('\n\n');
        clauses.splice(place % (clauses.length + 1), choice % 2, pick(sentences, choice) ?? '');
        this.#disk.set(policy, clauses.join('\n\n'));
        this.#session.filesChanged([policy]);
        return this.#configure();
      }
      case 'edit schema': {
        const schema = [...this.#disk.keys()].find((name) => name.endsWith('.prisma'));
        const name = schema ?? `${root}/prisma/schema.prisma`;
        const columnsOf = (this.#text(name) || 'model User {\n  id Int @id\n}').split('\n');
        columnsOf.splice(1 + (place % columnsOf.length), choice % 2, pick(columns, choice) ?? '');
        if (schema === undefined) return this.#addFile(name, columnsOf.join('\n'));
        return this.#type(name, columnsOf.join('\n'));
      }
      case 'interrupt':
        return await this.#interrupt(choice);
      case 'restart':
        return await this.#restart(choice % 3 > 0);
    }
  }

  /** A check that is given up on the way. */
  async #interrupt(after: number): Promise<void> {
    let steps = after % 12;
    const cancellation = { isCancelled: false };
    const progress = (): void => {
      steps -= 1;
      cancellation.isCancelled = steps < 0;
    };
    try {
      await this.#session.check({ cancellation, progress });
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
    }
  }

  /** Another session takes up what was kept, now or earlier, with everything closed. */
  async #restart(isKept: boolean): Promise<void> {
    for (const file of [...this.#open.keys()]) {
      this.#disk.set(file, this.#text(file));
      this.#close(file);
    }
    this.#session.filesChanged([...this.#disk.keys()]);
    if (isKept) {
      await this.check();
      this.#session.keepAnswers();
    }
    this.#session = this.#start(this.#answers());
  }

  #answers(): AnswerStore {
    return {
      get: () => this.#kept,
      put: (answers) => {
        this.#kept = { ...answers, lines: [...answers.lines] };
      },
    };
  }

  #start(answers?: AnswerStore): Session {
    return createSession({ ...sessionInput(root, memorySource(this.#disk)), answers });
  }

  #text(file: string): string {
    return this.#open.get(file) ?? this.#disk.get(file) ?? '';
  }

  #type(file: string, text: string): void {
    this.#open.set(file, text);
    this.#session.setOverlay(file, text);
  }

  #close(file: string): void {
    this.#open.delete(file);
    this.#session.setOverlay(file, undefined);
  }

  #addFile(file: string, text: string): void {
    this.#disk.set(file, text);
    this.#session.filesChanged([file]);
  }

  #configure(): void {
    const { settings, policies } = sessionInput(root, memorySource(this.#disk));
    this.#session.configure(settings, policies);
  }
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % list.length];
}
