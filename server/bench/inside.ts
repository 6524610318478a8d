// The phases of a check, and the wait after an edit, measured inside one process: what the engine costs without start-up. An edit
// is a change of an open document followed by the findings of that document, as an editor asks for them.
import { checkMetas } from '../src/core/checks/index.ts';
import { createFlow } from '../src/core/flow/link/index.ts';
import { createProgram } from '../src/core/program/index.ts';
import { findSchemaFiles, readPrismaModels } from '../src/core/program/schemas/index.ts';
import { createSession } from '../src/core/session/index.ts';
import { compileKnowledge } from '../src/core/session/knowledge.ts';
import type { CheckResult, Session, SessionInput } from '../src/core/session/model.ts';
import { type EditsResult, filesOf, measureEdits, placeInBody, readInput, withoutLimits } from './edits.ts';
import { type Duration, median, rounded, timed, type Wait, waitOf } from './statistics.ts';

export interface InsideResult {
  readonly lines: number;
  /** All in milliseconds: list and lower every file, then link and follow every sink. */
  readonly listAndLower: number;
  readonly link: number;
  /** A whole check in a new session, and the same session after 1 % of the files changed. */
  readonly check: number;
  readonly again: number;
  /** The findings of one file in a new session. */
  readonly firstFile: number;
  readonly edited: { readonly file: string; readonly findings: number };
  readonly comment: Wait;
  readonly body?: Wait;
  /** Edits in files all over the project. */
  readonly everywhere: EditsResult;
}

const edits = 30;
const repetitions = 3;
export async function measureInside(root: string): Promise<InsideResult> {
  const input = await readInput(root);
  const phases = Array.from({ length: repetitions }, () => measurePhases(input));
  const [session, check, result] = await opened(input);
  const file = fileToEdit(result, session);
  const changed = everyHundredth(input);
  const [again] = await timed(async () => {
    for (const each of changed) session.setOverlay(each, `${session.text(each) ?? ''}\n// edited\n`);
    await session.check(withoutLimits);
  });
  const findings = result.findings.filter(({ mark }) => mark.file === file).length;
  const text = session.text(file) ?? '';
  const place = placeInBody(file, text);
  const comment = await editedRepeatedly(session, file, (edit) => `${text}\n// edit ${edit}\n`);
  const body =
    place === undefined
      ? undefined
      : await editedRepeatedly(
          session,
          file,
          (edit) => `${text.slice(0, place)}\nvoid ${edit};\n${text.slice(place)}`,
        );
  session.setOverlay(file, undefined);
  const everywhere = await measureEdits(session, filesOf(input));
  const [firstFile] = await timed(async () => createSession(input).checkFile(file, withoutLimits));
  return {
    lines: phases[0]?.lines ?? 0,
    listAndLower: rounded(median(phases.map((phase) => phase.listAndLower))),
    link: rounded(median(phases.map((phase) => phase.link))),
    check: rounded(check),
    again: rounded(again.wall),
    firstFile: rounded(firstFile.wall),
    edited: { file: file.slice(root.length + 1), findings },
    comment,
    ...(body !== undefined && { body }),
    everywhere,
  };
}

function measurePhases({ root, source, settings, rules }: SessionInput) {
  const { catalog, classifier } = compileKnowledge(rules, settings);
  const started = performance.now();
  const program = createProgram({ root, source, include: settings.include, exclude: settings.exclude });
  const files = program.files();
  for (const file of files) program.module(file);
  const lowered = performance.now();
  const schemas = findSchemaFiles(source, root).flatMap((file) => {
    const text = source.readFile(file);
    return text === undefined ? [] : [{ file, text }];
  });
  const flow = createFlow({
    program,
    catalog,
    classifier,
    prisma: readPrismaModels(schemas),
    sanitizers: settings.sanitizers,
    firstPartyHosts: settings.firstPartyHosts,
  });
  for (const file of files) flow.reaches(file);
  const linked = performance.now();
  const lines = files.reduce((sum, file) => sum + (program.text(file)?.split('\n').length ?? 0), 0);
  return { listAndLower: lowered - started, link: linked - lowered, lines };
}

async function opened(input: SessionInput): Promise<[Session, number, CheckResult]> {
  const session = createSession(input);
  const [duration, result] = await timed(() => session.check(withoutLimits));
  return [session, duration.wall, result];
}

/** The file with the most findings: the one that has most to say, so no lucky choice. */
function fileToEdit({ findings }: CheckResult, session: Session): string {
  const counts = new Map<string, number>();
  for (const { mark } of findings)
    if (session.text(mark.file) !== undefined) counts.set(mark.file, (counts.get(mark.file) ?? 0) + 1);
  const [most] = [...counts].sort(([, left], [, right]) => right - left);
  if (most === undefined) throw new Error(`none of the ${checkMetas.length} checks found anything to edit`);
  return most[0];
}

function everyHundredth(input: SessionInput): readonly string[] {
  return filesOf(input).filter((_, index) => index % 100 === 0);
}

async function editedRepeatedly(
  session: Session,
  file: string,
  textOf: (edit: number) => string,
): Promise<Wait> {
  const waits: Duration[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const text = textOf(edit);
    const [wait] = await timed(async () => {
      session.setOverlay(file, text);
      await session.checkFile(file, withoutLimits);
    });
    waits.push(wait);
  }
  return waitOf(waits);
}
