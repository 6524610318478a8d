// The policy documents: found by name where none is configured, read and decoded. Deliberately absent: what they say.
//
// Found without configuration, in this order: files whose name says privacy policy, from the root downwards (four levels, and as
// many again through folders that hold pages), and the pages of folders whose name says so (`privacy/page.mdx`);
// documents in folders named policy, policies or legal at the root. Terms, licences, imprints and the like are no policies.
import { type Dirent, readdirSync, statSync } from 'node:fs';
import type { InputProblem } from '../core/program/model.ts';
import type { SessionInput } from '../core/session/model.ts';
import type { PolicySetting } from '../core/settings.ts';
import type { DiskSource } from './disk.ts';
import { type Documents, isDocument } from './documents/documents.ts';
import { relativePath } from './paths.ts';

const document = /\.(md|mdx|markdown|html?|txt|docx|pdf)$/i;
/** After the words that say policy: a version, a language, a product; not what says that it is about something else. */
const ending = '([-_. ](?!models?|design|guide|settings|test|todo|review|manifest|faq|api)[a-z0-9]+){0,3}$';
const subject = '(privacy|data[-_ .]?protection|gdpr)';
const kind = '[-_ .]?(policy|policies|notice|statement|declaration|center|centre)';
const policyNames = [
  new RegExp(`^((the|our)[-_ .]?)?${subject}(${kind})?${ending}`, 'i'),
  new RegExp(`^([a-z0-9]+[-_. ]){1,4}${subject}${kind}${ending}`, 'i'),
];
const retentionName = /^(data[-_ .]?)?retention([-_ .]?(policy|schedule))?$/i;
const noPolicy =
  /^(readme|changelog|licen[cs]e|contributing|code[-_ ]of[-_ ]conduct|security|terms|tos|eula|imprint|impressum|dmca|cla|sla|index|acceptable|refund|shipping|trademark|copyright)/i;
const policyFolders = /^(policy|policies|legal)$/i;
const skippedFolders =
  /^(\..*|node_modules|bower_components|dist|build|out|coverage|vendor|test|tests|__tests__|fixtures|test-fixtures|__fixtures__|e2e|examples?|target|tmp|temp)$/i;

const deepest = 4;
/** Where sites keep their pages: `apps/docs/content/docs/policies`, `apps/web/src/app/(marketing)/privacy`. */
const pageFolders =
  /^(apps?|src|contents?|docs?|pages?|public|static|www|web|web-?site|site|landing|marketing|company|about|routes|views|legal|polic(y|ies)|\([^)]+\)|\[[^\]]+\]|[a-z]{2}(-[a-z]{2})?)$/i;
const deepestPage = 8;
const pageName = /^(page|index)$/i;
/** A repository with more folders than this is not searched to the end; its policy stands near the root. */
const mostFolders = 5000;

/** Settings for the documents found by name, sorted by depth and name. Paths are absolute. */
export function findPolicies(root: string): readonly PolicySetting[] {
  const named: string[] = [];
  const filed: string[] = [];
  let folders = 0;
  // Breadth first, so that what stands near the root comes first.
  let level: { readonly folder: string; readonly name: string; readonly inPolicyFolder: boolean }[] = [
    { folder: root, name: '', inPolicyFolder: false },
  ];
  for (let depth = 0; depth <= deepestPage && level.length > 0; depth++) {
    const next: typeof level = [];
    for (const { folder, name: folderName, inPolicyFolder } of level) {
      if (++folders > mostFolders) break;
      const entries = list(folder);
      for (const entry of entries) {
        const file = `${folder}/${entry.name}`;
        if (entry.isDirectory()) {
          const isPolicyFolder = inPolicyFolder || (depth === 0 && policyFolders.test(entry.name));
          const isNear = depth < deepest || pageFolders.test(entry.name) || saysPolicy(entry.name);
          if (isNear && !skippedFolders.test(entry.name))
            next.push({ folder: file, name: entry.name, inPolicyFolder: isPolicyFolder });
        } else if (document.test(entry.name) && isFile(entry, file) && !isTemplate(entry.name, entries)) {
          const name = entry.name.replace(document, '');
          if (saysPolicy(name) || (pageName.test(name) && saysPolicy(folderName))) named.push(file);
          else if (inPolicyFolder && retentionName.test(name)) named.push(file);
          else if (inPolicyFolder && !noPolicy.test(name)) filed.push(file);
        }
      }
    }
    level = next;
  }
  const files = named.length > 0 ? withoutTwins(named) : filed;
  return files.map((file) => ({ file }));
}

/** The HTML of a component stands beside its code, and is filled in by it: `privacy-policy-page.html`, `privacy-policy-page.component.ts`. */
function isTemplate(name: string, beside: readonly Dirent[]): boolean {
  if (!/\.html?$/i.test(name)) return false;
  const stem = name.replace(document, '');
  return beside.some((other) => other.name.startsWith(`${stem}.`) && /\.[cm]?[jt]sx?$/.test(other.name));
}

/** A link to a file is as good as the file; links to folders are not followed, since they may lead in a circle. */
function isFile(entry: Dirent, file: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Whether a file that appears or goes could change what `findPolicies` finds. */
export function couldBePolicy(root: string, file: string): boolean {
  if (!document.test(file)) return false;
  const parts = relativePath(root, file).split('/');
  const name = (parts.at(-1) ?? '').replace(document, '');
  if (pageName.test(name) && saysPolicy(parts.at(-2) ?? '')) return true;
  return saysPolicy(name) || (parts.length > 1 && policyFolders.test(parts[0] ?? ''));
}

const otherFormats =
  /\.(rtf|doc|odt|pages|wpd|epub|json[c5]?|ya?ml|toml|xml|csv|tsv|xlsx?|pptx?|[cm]?[jt]sx?|css|scss|py|rb|go|java|png|jpe?g|gif|svg|webp|zip|gz)$/i;

/** Why a file of this name is read by nobody here, whatever it holds; undefined when it may be a policy. */
export function whyNoPolicy(file: string): string | undefined {
  const ending = otherFormats.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  return `policies are Markdown, HTML, text, DOCX and PDF files, and not .${ending}`;
}

function saysPolicy(name: string): boolean {
  return policyNames.some((pattern) => pattern.test(name));
}

interface PoliciesRead {
  readonly settings: readonly PolicySetting[];
  readonly texts: SessionInput['policies'];
  readonly problems: readonly InputProblem[];
  /** PDF and DOCX files that have to be turned into text first; then this is asked again. */
  readonly unread: readonly string[];
}

/** What a store for applications is told of the policy: `fastlane/metadata/en-US/privacy_url.txt`. */
const onlyAddress = /^\s*https?:\/\/\S+\s*$/;

/** Reads the documents found by name, but for those that only say where the policy stands. */
export function readFoundPolicies(
  root: string,
  disk: DiskSource,
  overlay: (file: string) => string | undefined,
  documents: Documents,
): PoliciesRead {
  const read = readPolicies(findPolicies(root), disk, overlay, documents);
  const texts = read.texts.filter(({ text }) => !onlyAddress.test(text));
  const addresses = read.texts.filter((each) => !texts.includes(each)).map(({ file }) => file);
  return { ...read, texts, settings: read.settings.filter(({ file }) => !addresses.includes(file)) };
}

/** Reads the documents. One that cannot be read is a problem and left out, together with its setting. */
export function readPolicies(
  settings: readonly PolicySetting[],
  disk: DiskSource,
  overlay: (file: string) => string | undefined,
  documents: Documents,
  /** Where the setting of this index was written, for messages: `clauselens.json:2`. */
  placeOf: (index: number) => string | undefined = () => undefined,
): PoliciesRead {
  const kept: PolicySetting[] = [];
  const texts: SessionInput['policies'][number][] = [];
  const unread: string[] = [];
  const problems: InputProblem[] = [];
  for (const [index, setting] of settings.entries()) {
    disk.takeProblems();
    const place = placeOf(index);
    const named = place === undefined ? '' : ` (${place} names it)`;
    const fault = whyNoPolicy(setting.file);
    if (fault !== undefined && disk.fileExists(setting.file)) {
      problems.push({
        file: setting.file,
        severity: 'error',
        message: `the policy cannot be read: ${fault}${named}. Findings cite no clause of it`,
      });
      continue;
    }
    const converted = isDocument(setting.file) ? documents.get(setting.file) : undefined;
    if (converted === 'unread') {
      unread.push(setting.file);
      continue;
    }
    if (converted !== undefined) {
      if ('text' in converted) {
        kept.push(setting);
        texts.push({ file: setting.file, ...converted });
      } else
        problems.push({
          file: setting.file,
          severity: 'error',
          message: `the policy cannot be read: ${converted.problem}${named}. Findings cite no clause of it`,
        });
      continue;
    }
    const text = overlay(setting.file) ?? disk.readFile(setting.file);
    if (text !== undefined) {
      kept.push(setting);
      texts.push({ file: setting.file, text });
      continue;
    }
    const [reason] = disk.takeProblems();
    const missing = disk.directoryExists(setting.file)
      ? `the policy is a folder: ${documentsIn(setting.file)}`
      : (reason?.message ?? 'the policy does not exist');
    problems.push({
      file: setting.file,
      severity: 'error',
      message: `${missing}${named}. Findings cite no clause of it`,
    });
  }
  return { settings: kept, texts, problems, unread };
}

/** What to name in place of a folder. */
function documentsIn(folder: string): string {
  const [best] = [
    ...findPolicies(folder).map(({ file }) => file.slice(folder.length + 1)),
    ...documentsAt(folder),
  ];
  return best === undefined
    ? 'name the document itself (Markdown, HTML, text, DOCX or PDF); there is none in it'
    : `name each document in it, such as ${folder.slice(folder.lastIndexOf('/') + 1)}/${best}`;
}

function documentsAt(folder: string): readonly string[] {
  return list(folder)
    .filter((entry) => entry.isFile() && document.test(entry.name) && !noPolicy.test(entry.name))
    .map(({ name }) => name);
}

/** The same document in several formats in one folder: Markdown reads best, then HTML, then text, DOCX and PDF. */
function withoutTwins(files: readonly string[]): readonly string[] {
  const best = new Map<string, string>();
  for (const file of files) {
    const stem = file.replace(document, '').toLowerCase();
    const other = best.get(stem);
    if (other === undefined || rank(file) < rank(other)) best.set(stem, file);
  }
  return [...best.values()];
}

function rank(file: string): number {
  const order = [/\.(md|mdx|markdown)$/i, /\.html?$/i, /\.txt$/i, /\.docx$/i];
  const at = order.findIndex((pattern) => pattern.test(file));
  return at < 0 ? order.length : at;
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((left, right) =>
      left.name < right.name ? -1 : 1,
    );
  } catch {
    return [];
  }
}
