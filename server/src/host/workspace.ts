// Everything a session needs from the machine, for one folder: its configuration, its policies, the disk and the rules.
import type { InputProblem } from '../core/program/model.ts';
import type { SessionInput } from '../core/session/model.ts';
import type { Settings } from '../core/settings.ts';
import { configurationName, type ReadConfiguration, readConfiguration } from './configuration/read.ts';
import { defaultSettings, toPolicySetting, toSettings } from './configuration/settings.ts';
import type { JsonPath } from './configuration/source.ts';
import type { DiskSource } from './disk.ts';
import type { Documents } from './documents/documents.ts';
import { relativePath } from './paths.ts';
import { couldBePolicy, readFoundPolicies, readPolicies } from './policies.ts';

export interface WorkspaceQuestion {
  /** Absolute, forward slashes. */
  readonly root: string;
  /** Configuration file given by the user. */
  readonly configuration: string | undefined;
  readonly disk: DiskSource;
  /** Asked for beside the configuration. */
  readonly fullTypes?: boolean | undefined;
  /** Text of open documents. */
  readonly overlay: (file: string) => string | undefined;
  readonly rules: Readonly<Record<string, unknown>>;
  /** PDF and DOCX files as text. */
  readonly documents: Documents;
}

export interface Workspace {
  readonly settings: Settings;
  readonly policies: SessionInput['policies'];
  /** Of the configuration and the policies; those of the code come from the session. */
  readonly problems: readonly InputProblem[];
  /** The configuration that counts, or that was meant to. */
  readonly configurationFile: string | undefined;
  readonly isConfigurationValid: boolean;
  /** Whether the configuration lets things be kept on disk from run to run. */
  readonly usesCache: boolean;
}

/** Documents that have to be turned into text are read first, so that the workspace is that of one moment. */
export async function readWorkspace(question: WorkspaceQuestion): Promise<Workspace> {
  for (;;) {
    const { workspace, unread } = readNow(question);
    if (unread.length === 0) return workspace;
    await question.documents.read(unread);
  }
}

function readNow(question: WorkspaceQuestion): {
  readonly workspace: Workspace;
  readonly unread: readonly string[];
} {
  const { root, disk, overlay, documents } = question;
  const read = readConfiguration({ ...question, given: question.configuration });
  const configured = read.configuration.policies?.map((policy) => toPolicySetting(policy, read.folder, root));
  const policies =
    configured === undefined
      ? readFoundPolicies(root, disk, overlay, documents)
      : readPolicies(configured, disk, overlay, documents, (index) =>
          placeOf(root, read, ['policies', index]),
        );
  const stated: Settings =
    read.file === undefined
      ? { ...defaultSettings, policies: policies.settings }
      : toSettings({ ...read, policies: policies.settings });
  const settings = question.fullTypes === true ? { ...stated, fullTypes: true } : stated;
  const problems = [...read.problems, ...policies.problems];
  if (
    read.isValid &&
    configured === undefined &&
    policies.settings.length + policies.problems.length + policies.unread.length === 0
  )
    problems.push({
      severity: 'information',
      message:
        'no privacy policy was found, so that findings cite no clause. Name it in clauselens.json: { "policies": ["docs/privacy.md"] }',
    });
  const workspace: Workspace = {
    settings,
    policies: policies.texts,
    problems,
    configurationFile: read.file,
    isConfigurationValid: read.isValid,
    usesCache: read.configuration.cache !== false,
  };
  return { workspace, unread: policies.unread };
}

function placeOf(root: string, { file, lineOf }: ReadConfiguration, path: JsonPath): string | undefined {
  return file === undefined || lineOf === undefined
    ? undefined
    : `${relativePath(root, file)}:${lineOf(path)}`;
}

/** Whether the workspace has to be read again when this file changes. */
export function concernsWorkspace(question: WorkspaceQuestion, workspace: Workspace, file: string): boolean {
  return (
    file === workspace.configurationFile ||
    file === `${question.root}/${configurationName}` ||
    workspace.settings.policies.some((policy) => policy.file === file) ||
    workspace.problems.some((problem) => problem.file === file) ||
    couldBePolicy(question.root, file)
  );
}
