// How a sentence of the policy meets a question: by data, by recipient, by purpose. Each answer is a number from 0 to 1
// and the words that explain it.

import type { PolicyLanguage } from '../language.ts';
import type { Sentence } from '../model.ts';
import type { Question } from './question.ts';

export interface Match {
  readonly strength: number;
  /** What in the sentence matched, for the reasons. */
  readonly by: string;
  /** Its key; none where a company is meant by its name. */
  readonly key?: string;
  /** The sentence names it, and not only something broader. */
  readonly named: boolean;
  /** Not the sentence names it, but its clause or heading. */
  readonly lent?: boolean;
}

const none: Match = { strength: 0, by: '', named: false };

export function matchData(
  language: PolicyLanguage,
  asked: string,
  found: readonly string[],
  /** Who says that there is no data of a kind says it of every such data. */
  reachesDown = false,
): Match {
  let best = none;
  const opposite = language.opposites.get(asked);
  // "Location: the approximate place of your device" is not the precise one.
  const opposed = opposite !== undefined && found.includes(opposite) && !found.includes(asked);
  for (const key of found) {
    if (opposed && asked.startsWith(`${key}.`) && key !== 'user') continue;
    const match = matchKey(language, asked, key, reachesDown);
    if (match.strength > best.strength) best = match;
  }
  return best;
}

/** A denial reaches down: "no contact details" denies the address, "no personal data" what tells a person apart. */
export function matchDenied(language: PolicyLanguage, asked: string, denied: readonly string[]): Match {
  const match = matchData(language, asked, denied, true);
  if (match.strength >= 1) return match;
  const broad = denied.find(
    (key) => asked.startsWith(`${key}.`) && (key !== 'user' || identifying.test(asked)),
  );
  if (broad === undefined) return match;
  return {
    strength: broad === 'user' ? 0.9 : 1,
    by: language.categories.label(broad),
    key: broad,
    named: true,
  };
}

const identifying =
  /^user\.(?:name|contact|government_id|financial|payment|demographic|health|biometric|account)/;

function matchKey(language: PolicyLanguage, asked: string, found: string, reachesDown: boolean): Match {
  const by = language.categories.label(found);
  const relation = language.categories.relation(asked, found);
  if (relation === 'same') return { strength: 1, by, key: found, named: true };
  if (found === 'user')
    return { strength: asked.startsWith('system') ? 0 : 0.35, by, key: found, named: false };
  if (found === 'user.client_data')
    return { strength: asked.startsWith('user') ? 0.4 : 0.2, by, key: found, named: false };
  if (found === 'system.platform_data') {
    return {
      strength: /^user\.(?:telemetry|behavior|device|content\.private\.survey)/.test(asked) ? 0.45 : 0.1,
      by,
      key: found,
      named: false,
    };
  }
  if (asked === 'user') return { strength: 0.5, by, key: found, named: false };
  // A country is part of an address, and no address.
  const related = language.related.get(`${asked} ${found}`);
  if (relation === 'narrower' && related === undefined)
    return { strength: 0.85, by, key: found, named: true };
  if (relation === 'broader') {
    if (!reachesDown && language.byOwnName.has(asked)) return { strength: 0.4, by, key: found, named: false };
    const distance = language.categories.depth(asked) - language.categories.depth(found);
    return { strength: distance === 1 ? 0.75 : 0.6, by, key: found, named: distance === 1 };
  }
  if (related !== undefined) return { strength: related, by, key: found, named: related >= 0.7 };
  // Two kinds of address are nearer to each other than an address is to a password.
  const sibling = asked.slice(0, asked.lastIndexOf('.'));
  if (sibling.includes('.') && found.startsWith(`${sibling}.`))
    return { strength: 0.15, by, key: found, named: false };
  return none;
}

export function matchRecipient(
  language: PolicyLanguage,
  question: Question,
  sentence: Sentence,
  recipients: readonly string[],
  /** The sentence only announces who is meant. */
  announced: boolean,
): Match {
  if (question.vendor !== null && sentence.vendors.includes(question.vendor)) {
    return {
      strength: 1.15,
      by: language.recipients.get(question.vendor)?.name ?? question.vendor,
      named: true,
    };
  }
  if (question.mention?.test(sentence.text) === true)
    return { strength: 1.1, by: question.flow.recipient ?? '', named: true };
  // "We pass it on to: ... Google LLC": of its products this one may be meant.
  if (!announced && sentence.actions.includes('share') && question.company?.test(sentence.text) === true)
    return { strength: 1, by: question.flow.recipient ?? '', named: true };
  let best = none;
  for (const id of recipients) {
    for (const [own, certainty] of question.classes) {
      const strength = classStrength(language, id, own) * certainty;
      if (strength > best.strength)
        best = { strength, by: language.recipients.classLabel(id), key: id, named: id === own };
    }
  }
  // "Our payment providers are Stripe and Adyen" does not cover a third one; "such as Stripe" does.
  // A transport that is nobody's own ("SMTP") may well be the one that is named.
  const isNobody = question.vendor !== null && language.recipients.get(question.vendor)?.hosts.length === 0;
  const closed =
    !isNobody && ((sentence.vendors.length > 0 && (!sentence.catchAll || best.strength < 0.5)) || announced);
  return closed && best.strength > 0 ? { ...best, strength: best.strength * 0.2, named: false } : best;
}

function classStrength(language: PolicyLanguage, policyClass: string, own: string): number {
  const direct = language.recipients.covers(policyClass, own);
  if (direct > 0) return direct;
  if (own === 'unknown')
    return policyClass === 'service-provider' || policyClass === 'processor'
      ? 0.6
      : policyClass.includes('third-party')
        ? 0.4
        : 0.2;
  if (policyClass === 'third-party' || policyClass === 'any-third-party')
    return own === 'public' || own === 'affiliate' ? 0.15 : 0.35;
  if (policyClass === 'processor') return language.recipients.covers('service-provider', own) * 0.85;
  if (policyClass === 'business-partner' || policyClass === 'other-companies')
    return own === 'public' ? 0 : 0.25;
  return 0;
}

export function matchPurpose(language: PolicyLanguage, asked: string, found: readonly string[]): Match {
  let best = none;
  for (const key of found) {
    const relation = language.uses.relation(asked, key);
    const root = asked.split('.')[0] ?? asked;
    const strength =
      relation === 'same'
        ? 1
        : relation === 'narrower'
          ? 0.8
          : relation === 'broader'
            ? 0.7
            : // Profiling for one end is what profiling for another one is.
              asked.endsWith('.profiling') && key.endsWith('.profiling')
              ? 0.8
              : key.startsWith(`${root}.`) || key === root
                ? 0.3
                : 0;
    if (strength > best.strength)
      best = { strength, by: language.uses.label(key), key, named: strength >= 0.7 };
  }
  return best;
}
