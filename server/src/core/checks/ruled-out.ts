/**
 * Which of the data at a sink a clause rules out. Other checks leave that data to `forbidden-processing`: asking for consent or
 * setting a period repairs nothing where the policy says that it is not done at all.
 *
 * Linking says which clause decides, and is generous. Here only a denial counts that is about this act: what a sentence says
 * of selling rules out no storing, an age rules out children and nobody else.
 */
import type { DataReach, Reach } from '../flow/model.ts';
import type { ClauseLink, LinkedClause, PolicyQuestion, Sentence, SentenceAction } from '../policy/model.ts';
import type { CheckContext } from './check.ts';
import { askAbout, mostSensitiveFirst, queryFor } from './clause.ts';
import { countingData, isSurelyPersonal } from './finding.ts';
import { isFirstParty, isTransport, purposeOf } from './recipients.ts';

export type Ground = 'sale' | 'training' | 'children' | 'purpose' | 'sharing' | 'storing';

export interface RuledOut {
  readonly data: readonly DataReach[];
  readonly link: ClauseLink;
  readonly ground: Ground;
}

/** Undefined where nothing is ruled out, or the check is switched off. */
export function ruledOut(context: CheckContext, reach: Reach): RuledOut | undefined {
  if (context.policies.length === 0 || context.settings.severity['forbidden-processing'] === 'off')
    return undefined;
  const { kind } = reach.row;
  if (kind === 'log' || (kind === 'share' && isFirstParty(reach, context.settings))) return undefined;
  const { data } = countingData(reach);
  const denials = mostSensitiveFirst(data).flatMap((piece) => denialOf(context, reach, piece) ?? []);
  const [first] = denials;
  if (!first) return undefined;
  const categories = new Set(denials.map(({ category }) => category));
  return {
    data: data.filter(({ category }) => categories.has(category)),
    link: first.link,
    ground: first.ground,
  };
}

/** What is left for checks that have another repair. */
export function notRuledOut(
  context: CheckContext,
  reach: Reach,
  data: readonly DataReach[],
): readonly DataReach[] {
  const out = ruledOut(context, reach);
  return out ? data.filter((piece) => !out.data.includes(piece)) : data;
}

const questions = {
  share: ['missing-consent', 'forbidden-processing'],
  store: ['forbidden-processing', 'missing-retention'],
} as const satisfies Record<string, readonly PolicyQuestion[]>;

function denialOf(context: CheckContext, reach: Reach, piece: DataReach) {
  const asked = reach.row.kind === 'share' ? questions.share : questions.store;
  let isPermitted = false;
  for (const question of asked) {
    const link = askAbout(context, question, reach, piece);
    if (question === 'missing-consent') isPermitted = link?.verdict === 'permitted';
    const [best] = link?.clauses ?? [];
    if (!link || !best || link.verdict !== 'forbidden' || link.disclosure !== 'incorrect') continue;
    const ground = groundOf(context, reach, piece, best);
    // Who may be given the data is what the first question is about; the second one is about ends and kinds of data.
    const isAnswered =
      question === 'missing-consent' || (ground !== 'sharing' && !(ground === 'purpose' && isPermitted));
    if (ground && isAnswered) return { link, ground, category: piece.category };
  }
  return undefined;
}

/** What the deciding sentence rules out here; undefined when it is about another act. */
function groundOf(
  context: CheckContext,
  reach: Reach,
  piece: DataReach,
  best: LinkedClause,
): Ground | undefined {
  const sentence = best.clause.sentences.find(({ start }) => start === best.start);
  if (!sentence || sentence.boundParty === 'third-party' || sentence.boundParty === 'person')
    return undefined;
  if (sentence.consent !== 'none') return undefined;
  // A token goes where it opens something; only a sentence about tokens speaks of it.
  if (piece.category.startsWith('user.authorization') && !namesIt(sentence, piece.category)) return undefined;
  const denies = (...actions: readonly SentenceAction[]): boolean =>
    actions.some((action) => sentence.denied.includes(action));
  // What is kept out of a log may be kept elsewhere.
  if (denies('log')) return undefined;
  if (sentence.ages.length > 0)
    return isAboutChild(context, piece) && denies('collect', 'use', 'store', 'retain', 'share')
      ? 'children'
      : undefined;
  const purpose = purposeOf(reach, context.settings);
  if (denies('train') && purpose.startsWith('train_ai')) return 'training';
  if (reach.row.kind === 'store') {
    if (!isSurelyPersonal(context, piece)) return undefined;
    if (!denies('store', 'retain', 'collect')) return undefined;
    return namesIt(sentence, piece.category) ? 'storing' : undefined;
  }
  if (denies('share', 'publish')) {
    // Nobody knows whose mail server it is: only a sentence about such providers speaks of it.
    if (isTransport(reach) && sentence.recipients.every((id) => context.words.isEverybody(id)))
      return undefined;
    return isLeftOver(context, reach, piece, sentence) ? 'sharing' : undefined;
  }
  if (denies('sell')) return reach.recipient?.roles?.includes('buys') === true ? 'sale' : undefined;
  if (denies('use', 'collect')) {
    // What a sentence says of ends that it allows ("to improve our site, without collecting names") denies none of them.
    const ends = sentence.deniedPurposes.length > 0 ? sentence.deniedPurposes : sentence.purposes;
    const isMeant =
      ends.length > 0
        ? context.words.isForeignUse(purpose) && ends.some((end) => isSameEnd(end, purpose))
        : namesIt(sentence, piece.category);
    return isMeant ? 'purpose' : undefined;
  }
  if (isLimitedToOtherEnds(best, sentence)) {
    const isOther =
      context.words.isForeignUse(purpose) && !sentence.purposes.some((end) => isNear(end, purpose));
    return isOther && namesIt(sentence, piece.category) ? 'purpose' : undefined;
  }
  // "No analytics", "Sentry gets no names": nothing is done that has a verb.
  return sentence.deniedData.length + sentence.deniedRecipients.length + sentence.deniedPurposes.length > 0
    ? 'sharing'
    : undefined;
}

/** A denial that refers to the rest of the document rules out what no other clause speaks of. */
function isLeftOver(context: CheckContext, reach: Reach, piece: DataReach, { text }: Sentence): boolean {
  if (!context.words.isReserved(text)) return true;
  return context.coverage(queryFor(context, 'missing-consent', reach, piece)) === 'none';
}

/** "We use it only to ...": an obligation about the end, with nothing denied. */
function isLimitedToOtherEnds(best: LinkedClause, sentence: Sentence): boolean {
  return (
    sentence.denied.length === 0 &&
    best.clause.commitments.some(
      ({ kind, start, end }) => kind === 'prohibition' && start < sentence.end && end > sentence.start,
    )
  );
}

const isSameEnd = (end: string, purpose: string): boolean =>
  end === purpose || end.startsWith(`${purpose}.`) || purpose.startsWith(`${end}.`);

const isNear = (end: string, purpose: string): boolean => end.split('.')[0] === purpose.split('.')[0];

/** The kind itself, or the group right above it. */
function namesIt({ dataCategories, deniedData }: Sentence, category: string): boolean {
  const parent = category.slice(0, category.lastIndexOf('.'));
  return [...dataCategories, ...deniedData].some(
    (key) => key === category || key.startsWith(`${category}.`) || (key === parent && key.includes('.')),
  );
}

/** A date of birth is anybody's; only what is said to be a child's counts. */
function isAboutChild(context: CheckContext, { category, label }: DataReach): boolean {
  return category.startsWith('user.childrens') || context.words.namesChild(label);
}
