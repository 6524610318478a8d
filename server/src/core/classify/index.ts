/** The door to classification: what a name says about the data behind it. Pure; the words are data under `rules/`. */
import { answersYesNo, keepsValue, sanitizerOf } from './functions.ts';
import {
  isIntegration,
  isOfOrganisationById,
  isOfPersonsRecord,
  isPersonsRecord,
  mayTellWhose,
  mayTellWhoseText,
  saysWhoseRow,
} from './judge.ts';
import { readLexicon } from './lexicon.ts';
import type { Classifier } from './model.ts';
import { classifyName } from './names.ts';
import { ownerOf } from './owners.ts';
import { kept, keysOf, splitName } from './split.ts';

export type * from './model.ts';
export { splitName } from './split.ts';

/**
 * `rules` are the parsed files by path inside `rules/` (`personal-data/contact.json`); `projectNames` the project's own
 * words from its configuration: name to category key, or null for "not personal data here".
 */
export function createClassifier(
  rules: Readonly<Record<string, unknown>>,
  projectNames: Readonly<Record<string, string | null>>,
): Classifier {
  const lexicon = readLexicon(rules);
  const project = new Map<string, string | null>();
  for (const [name, category] of Object.entries(projectNames)) project.set(projectKey(name), category);
  const labelOf = (category: string): string => lexicon.labels.get(category) ?? category;

  return {
    name(question) {
      const near = question.owners[0];
      const own = [
        near === undefined ? [] : `${projectKey(near)}.${projectKey(question.name)}`,
        projectKey(question.name),
      ]
        .flat()
        .map((key) => project.get(key))
        .find((category) => category !== undefined);
      if (own === null) return { excluded: 'the configuration says it is not personal data' };
      if (own !== undefined && lexicon.labels.has(own)) {
        return { category: own, confidence: 'certain', evidence: `the configuration says ${labelOf(own)}` };
      }
      return classifyName(lexicon, question);
    },
    isPerson: kept((name) => ownerOf(lexicon, name)?.kind === 'person'),
    isThing: kept((name) => {
      const kind = ownerOf(lexicon, name)?.kind;
      return kind === 'thing' || kind === 'organisation' || kind === 'service';
    }),
    isTechnical: kept((name) => {
      const all = splitName(name);
      // `ApiKeyModel` is the class of an API key.
      const words = lexicon.words('modelSuffixes').has(all.at(-1) ?? '') ? all.slice(0, -1) : all;
      return [words.slice(-1), words.slice(-2)].some((end) =>
        keysOf(end).some((key) => lexicon.words('technical').has(key)),
      );
    }),
    isMailing: kept((name) =>
      keysOf(splitName(name).slice(-1)).some((key) => lexicon.words('mailings').has(key)),
    ),
    isRecordOf: (type, name) => {
      const last = splitName(type).at(-1) ?? '';
      return (
        splitName(type).length === 1 &&
        lexicon.words('personSuffixes').has(last) &&
        ownerOf(lexicon, type)?.kind === 'carrier' &&
        splitName(name).length > 1 &&
        splitName(name).at(-1) === last
      );
    },
    isAccount: kept((name) => {
      const kind = ownerOf(lexicon, name)?.kind;
      if (kind === 'person' || kind === 'organisation') return true;
      return keysOf(splitName(name).slice(-1)).some((key) => lexicon.words('accounts').has(key));
    }),
    isOrganisation: kept((name) => ownerOf(lexicon, name)?.kind === 'organisation'),
    isIntegration: kept((name) => isIntegration(lexicon, name)),
    isOfOrganisationById: kept((name) => isOfOrganisationById(lexicon, name)),
    saysWhoseRow: kept((name) => saysWhoseRow(lexicon, name)),
    mayTellWhoseText: kept((name) => mayTellWhoseText(lexicon, name)),
    mayTellWhose: kept((name) => mayTellWhose(lexicon, name)),
    isPersonsRecord: (fields) => isPersonsRecord(lexicon, fields),
    isOfPersonsRecord: kept((name) => isOfPersonsRecord(lexicon, name)),
    isItself: kept((name) => {
      const kind = ownerOf(lexicon, name)?.kind;
      return kind === undefined || kind === 'thing' || kind === 'organisation';
    }),
    isService: kept((name) => ownerOf(lexicon, name)?.kind === 'service'),
    isProgram: kept((name) => {
      const words = splitName(name);
      return words.length > 1 && lexicon.words('programs').has(words.at(-1) ?? '');
    }),
    isPublicPart: kept((name) =>
      keysOf(splitName(name)).some((key) => lexicon.words('publicParts').has(key)),
    ),
    mayBeCompany: kept((name) =>
      keysOf(splitName(name).slice(-1)).some((key) => lexicon.words('maybeCompanies').has(key)),
    ),
    isOfCompany: kept((name) => {
      const of = splitName(name).slice(0, -1);
      return keysOf(of.slice(-1)).some((key) => lexicon.words('companies').has(key));
    }),
    isOfNobody: kept((name) => keysOf(splitName(name)).some((key) => lexicon.words('nobodys').has(key))),
    isWrapper: kept((name) => lexicon.words('wrappers').has(projectKey(name.replace(/^get(?=[A-Z])/, '')))),
    namesAddressee: kept((name) =>
      keysOf(splitName(name)).some((key) => lexicon.words('addressees').has(key)),
    ),
    holdsValue: (name) => lexicon.words('holderFields').has(splitName(name).join(' ')),
    isId: (name) => lexicon.words('ids').has(splitName(name).at(-1) ?? ''),
    category: (key) => {
      const label = lexicon.labels.get(key);
      return label === undefined ? undefined : { key, label };
    },
    label: labelOf,
    sanitizerName: kept((name) => sanitizerOf(lexicon, name)),
    yesNoName: kept((name) => answersYesNo(lexicon, name)),
    keepsValueName: kept((name) => keepsValue(lexicon, name)),
  };
}

/** `User.email` and `email` in any spelling: words joined, the owner kept apart. */
function projectKey(name: string): string {
  return name
    .split('.')
    .map((part) => splitName(part).join(''))
    .join('.');
}
