// May this recipient have this data: named, of a permitted class, on a condition, or ruled out.

import { Addends, type Stance } from './addends.ts';
import { matchPurpose } from './match.ts';
import { mentions, namesData } from './mentioned.ts';
import type { Question } from './question.ts';
import { aboutOtherData, definesTerm, denies, does, promise, says, type View } from './view.ts';
import { ofSharing } from './weights.ts';

/** "Information provided by our partners", "shared with us". */
const isIncoming = (view: View): boolean => {
  const { actions } = view.sentence;
  return (
    says(view, 'comes-in') ||
    (actions.includes('receive') && !actions.includes('share') && says(view, 'from-somebody'))
  );
};

export function onSharing(question: Question, view: View): Stance {
  const sum = new Addends(ofSharing);
  const { data, recipient, excepted, purpose, sentence } = view;
  const shares =
    sentence.actions.includes('share') ||
    sentence.actions.includes('publish') ||
    (question.flow.purpose.startsWith('sales') && sentence.actions.includes('sell'));
  const sells = sentence.actions.includes('sell');
  // Not selling is not the same as not sharing; it answers sales, and advertising where nothing else does.
  const sale = question.flow.purpose.startsWith('sales') || question.classes.has('data-broker');
  const advertising = question.flow.purpose.startsWith('marketing.advertising');
  // Nor is "sharing" in the sense of the law of California, where it stands beside selling.
  const stateSense =
    denies(view, 'sell') &&
    denies(view, 'share') &&
    (says(view, 'state-sense') ||
      (view.entry.ofResidents && !/\b(?:disclos|transfer|provid)/i.test(sentence.text)));
  const onlySale = (!denies(view, 'share', 'publish') || stateSense) && denies(view, 'sell');
  // What recipients must not do is no ban on giving them data, and a ban for one purpose is none for another.
  const bindsOthers =
    sentence.boundParty === 'third-party' ||
    sentence.boundParty === 'person' ||
    bindsThem(view) ||
    (sentence.vendors.length > 0 && says(view, 'limits-vendor')) ||
    isOfVendor(question, view);
  const elsewhere =
    !question.marketing &&
    sentence.purposes.some((purposeKey) => purposeKey.startsWith('marketing')) &&
    says(view, 'for-marketing') &&
    !says(view, 'also-given');
  const deniedSharing =
    !bindsOthers &&
    !says(view, 'bans-nothing') &&
    !elsewhere &&
    // "Transfer mechanism: none, stays in the EEA": a cell on countries.
    !(view.entry.row !== undefined && says(view, 'abroad')) &&
    !(says(view, 'for-their-own') && servesUs(question)) &&
    ((denies(view, 'share', 'publish') && !stateSense) || (onlySale && (sale || advertising)));
  const training = question.flow.purpose.startsWith('train_ai') && sentence.actions.includes('train');
  const excludesRecipient = excepted.strength >= 0.5;
  const blanket =
    deniedSharing &&
    (sentence.recipients.some(
      (id) => id === 'any-third-party' || id === 'third-party' || id === 'other-companies',
    ) ||
      (sentence.recipients.every((id) => sentence.exceptRecipients.includes(id)) &&
        !says(view, 'with-one-kind') &&
        !says(view, 'abroad')));

  const reach = Math.max(recipient.strength, excepted.strength);
  if (excludesRecipient) sum.add('excepted', excepted.strength, `excepts ${excepted.by}`);
  else if (blanket && recipient.strength < 0.7)
    sum.add(onlySale && !sale ? 'saleOnly' : 'blanket', 1, 'rules out sharing in general');
  else if (recipient.strength > 0) sum.add('recipient', recipient.strength, mentions('recipient', recipient));
  if (recipient.strength > 1) sum.add('ownName', 1, 'by its own name');
  if (isRowOfAnother(question, view)) sum.add('inRowOfAnother', 1, 'in the line of somebody else');
  if (shares) sum.add('shares', 1, deniedSharing ? 'says what is not shared' : 'speaks of sharing');
  else if (sells && question.marketing) sum.add('sells', 1, 'speaks of selling');
  if (
    data.strength > 0 &&
    (shares || recipient.strength > 0 || excludesRecipient || training || deniedSharing)
  )
    sum.add('data', data.strength, namesData(data));
  if (purpose.strength > 0)
    sum.add(
      recipient.strength > 0.3 || shares ? 'purpose' : 'purposeAside',
      purpose.strength,
      mentions('purpose', purpose),
    );
  if (training) sum.add('trains', 1, 'speaks of training');
  else if (question.flow.purpose.startsWith('train_ai') && reach < 0.7 && !says(view, 'limits-purposes'))
    sum.add('trainsNot', 1, 'is not about training');
  if (training && denies(view, 'train')) sum.add('trainsNothing', 1, 'says that nothing is trained with it');
  const conditioned = sentence.consent !== 'none';
  if (conditioned && (shares || recipient.strength >= 0.3) && !aboutOtherData(view)) {
    sum.add(reach >= 0.5 || deniedSharing ? 'consent' : 'consentAside', 1, 'makes it depend on consent');
  }
  const disclaims = promise(view, 'scope-exclusion') !== undefined || says(view, 'answers-not-for');
  if (disclaims && !deniedSharing && recipient.strength < 1.1)
    sum.add('answersNotFor', 1, 'says what it does not answer for');
  if (says(view, 'of-frameworks') && recipient.strength < 1.1)
    sum.add('frameworks', 1, 'is about liability under a framework');
  if (says(view, 'of-people') && recipient.strength < 1.1)
    sum.add('people', 1, 'is about the people who work with it');
  if (says(view, 'to-countries') && (sentence.denied.length > 0 || conditioned) && recipient.strength < 1.1)
    sum.add('countries', 1, 'is about transfers to other countries');
  if (sentence.actions.includes('retain') && !shares && recipient.strength < 1.1)
    sum.add('keeping', 1, 'is about keeping');
  if (view.entry.looksBack) sum.add('lookingBack', 1, 'looks back for the law of one state');
  // What is said of cookies says little of an address that is handed over for something else.
  const ofCookies =
    sentence.dataCategories.some((key) => key.startsWith('user.device.cookie')) ||
    says(view, 'opens-with-cookies');
  // "__acme_sid: lets Acme take payments without storing a card": a line of a table of cookies.
  const ofCookieTable =
    view.entry.row !== undefined &&
    view.entry.headingData.some((key) => key.startsWith('user.device.cookie'));
  const online = /^(?:user\.(?:behavior|device|telemetry|location|unique_id|demographic|aggregate)|system)/;
  if (
    (ofCookies || ofCookieTable) &&
    !online.test(question.flow.dataCategory) &&
    (recipient.strength < 1.1 || ofCookieTable) &&
    !/^(?:analytics|marketing\.advertising)/.test(question.flow.purpose)
  )
    sum.add('cookies', 1, 'is about cookies');
  // A merger or a court order is no leave for everyday processing.
  const occasion =
    sentence.purposes.some((key) => /^third_party_sharing\.(?:merger|legal_obligation)$/.test(key)) &&
    !/^(?:third_party|essential\.legal)/.test(question.flow.purpose);
  if (occasion && recipient.strength < 0.7 && !deniedSharing)
    sum.add('occasion', 1, 'is about a merger, a court or an authority');
  if (/:\s*$/.test(sentence.text) && recipient.strength < 0.7 && !deniedSharing)
    sum.add('introduces', 1, 'only introduces a list');
  if (says(view, 'of-incidents') && recipient.strength < 1.1)
    sum.add('incidents', 1, 'is about what happens after a breach');
  if (says(view, 'contacts') && recipient.strength < 1.1 && !deniedSharing)
    sum.add('contacts', 1, 'says where to turn to');
  if (view.entry.clause.practices[0] === 'data-security' && recipient.strength < 1.1)
    sum.add('safeguards', 1, 'is about safeguards');
  if (says(view, 'of-itself') && !deniedSharing) sum.add('itself', 1, 'says what the policy is about');
  const engages =
    says(view, 'engages') &&
    !(says(view, 'objects') && !denies(view, 'share')) &&
    !does(view, 'delete', 'retain') &&
    reach >= 0.5 &&
    !deniedSharing &&
    !/^(?:train_ai|sales)/.test(question.flow.purpose);
  if (engages) sum.add('engages', 1, 'lets others be brought in');
  if (says(view, 'flows-down') && recipient.strength < 1.1)
    sum.add('flowsDown', 1, 'is about what those others are held to');
  if (
    (view.entry.clause.practices[0] === 'international-audience' || says(view, 'transfer-tools')) &&
    recipient.strength < 1.1
  )
    sum.add('abroad', 1, 'is in a passage about other countries');
  if (sentence.boundParty === 'person' && !shares)
    sum.add('persons', 1, 'speaks of what people do themselves');

  // Data that comes from others, and what a customer undertakes, say nothing of whom the company gives data to.
  const comesIn = !denies(view, 'share', 'publish') && reach <= 1 && isIncoming(view);
  // "Systems that the customer connects" are no vendors of the company's own.
  const customersChoice =
    isChosenByCustomer(view) && recipient.strength < 1.1 && runsTheHouse(question) && !isOfCustomer(question);
  const customersDuty = sentence.boundParty === 'customer' && says(view, 'rights-of-others');
  const controllersDuty = says(view, 'controllers-duty');
  // "We sell nothing of users under sixteen" bans nothing for the others.
  const ofMinors =
    sentence.denied.length > 0 &&
    !question.flow.dataCategory.startsWith('user.childrens') &&
    says(view, 'of-minors');
  // "The customer is the controller, the provider is the processor" brings nobody in.
  const roles = says(view, 'of-roles') && !deniedSharing && !does(view, 'share') && recipient.strength < 1.1;
  const otherSense = stateSense && !deniedSharing && recipient.strength < 1.1;
  if (
    (comesIn || customersChoice || roles || customersDuty || controllersDuty || ofMinors || otherSense) &&
    !question.flow.purpose.startsWith('train_ai')
  )
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };

  // "May be disclosed in anonymised form for marketing": as it is, it may not.
  const asIs = !/aggregate|anonymous/.test(question.flow.dataCategory);
  if (asIs && shares && !deniedSharing && purpose.strength >= 0.7 && says(view, 'without-names')) {
    sum.add('withoutNames', 1, 'allows it without names only');
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
  }

  if (view.ruledOut.strength > 0 && !aboutOtherData(view)) {
    sum.add('ruledOut', 1, `says that there is no ${view.ruledOut.by}`);
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
  }
  // "Your address is not used to find you on social networks."
  const notUsed =
    denies(view, 'use') &&
    sentence.polarity === 'deny' &&
    !deniedSharing &&
    !bindsOthers &&
    !does(view, 'share', 'publish', 'collect', 'store') &&
    sentence.consent === 'none' &&
    sentence.exceptions.length === 0 &&
    recipient.strength >= 0.7 &&
    view.ownData.named &&
    view.ownData.strength >= 0.75;
  // "We share aggregated figures with investors" covers nothing of one person.
  const together =
    asIs &&
    shares &&
    !deniedSharing &&
    sentence.consent === 'none' &&
    reach >= 0.5 &&
    recipient.strength < 1.15 &&
    sentence.dataCategories.length > 0 &&
    sentence.dataCategories.every((key) => key === 'user.aggregate');
  if (notUsed || together) {
    sum.add('leavesOutAtAll', 1, 'says that it is left out');
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
  }
  if (servedByUs(question, view) || ranByUs(question, view)) {
    sum.add('ruledOut', 1, 'says that it is served without them');
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
  }
  // "We share it only with sub-processors", and a table says who they are.
  const ofAll = data.strength >= 0.3 || sentence.dataCategories.length === 0;
  if (shares && isLimitedToListed(question, view) && ofAll) {
    sum.add('closes', 1, 'limits sharing to those who are listed');
    return { reasons: sum.list, verdict: 'undisclosed', disclosure: 'omitted', answers: true };
  }
  // "The shop is a service of Acme. Acme has a separate privacy policy that covers it."
  if (recipient.strength >= 1.1 && isElsewhere(view)) {
    sum.add('itself', 0.2, 'points to the policy of somebody else');
    return { reasons: sum.list, verdict: 'out-of-scope', disclosure: 'clear', answers: true };
  }
  const unused =
    denies(view, 'use') &&
    matchPurpose(question.language, question.flow.purpose, sentence.unusedFor).strength >= 0.7 &&
    sentence.dataCategories.length === 0 &&
    !bindsOthers &&
    // What the customer may not use a service for is no promise of the company.
    sentence.boundParty !== 'customer' &&
    reach < 1;
  if (unused && question.leavesHouse) {
    sum.add('unused', 1, `says that there is no ${purpose.by}`);
    const verdict = sentence.consent === 'none' ? 'forbidden' : 'conditional';
    return { reasons: sum.list, verdict, disclosure: 'incorrect', answers: true };
  }
  // "Our website works without cookies": nobody gets any.
  const doesWithout =
    view.deniedData.strength >= 0.9 &&
    view.deniedData.named &&
    sentence.boundParty === 'company' &&
    sentence.consent === 'none' &&
    [sentence.actions, sentence.recipients, sentence.vendors].every((list) => list.length === 0);
  if ((view.deniedData.strength >= 0.7 && reach >= 0.7 && !deniedSharing) || doesWithout) {
    sum.add('leavesOut', view.deniedData.strength, `leaves out ${view.deniedData.by}`);
    sum.add('leavesOutAtAll', 1, 'says that it is left out');
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
  }
  // "We share IP addresses with analytics providers" is no leave to send them e-mail addresses.
  const otherOnly =
    does(view, 'share') &&
    aboutOtherData(view) &&
    !sentence.catchAll &&
    recipient.strength < 1.1 &&
    !question.flow.purpose.startsWith('train_ai');
  if (otherOnly && !deniedSharing) sum.add('otherData', 1, 'is about other data');
  const dataFits = data.strength >= 0.3 || sentence.dataCategories.length === 0 || recipient.strength >= 1.1;
  if (training && denies(view, 'train')) {
    return {
      reasons: sum.list,
      verdict: sentence.consent === 'exception' ? 'conditional' : 'forbidden',
      disclosure: 'incorrect',
      answers: true,
    };
  }
  // "Preservation requests. ... We do not disclose preserved data": what is done for a court is no rule for other days.
  const forAuthorities =
    view.entry.turns[0]?.has('of-authorities') === true &&
    recipient.strength < 1.1 &&
    !lawful.test(question.flow.purpose) &&
    !sentence.recipients.some((id) => id === 'any-third-party');
  if (forAuthorities) return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  // "Not to a processor unless the customer has approved it": the exception is the condition itself.
  const approval = sentence.exceptions.some((words) =>
    /^unless\b[^,;]*\b(?:approved?|authori[sz]e[sd]?|consent(?:s|ed)?|agree[sd]?)\b/i.test(words),
  );
  if (deniedSharing && excludesRecipient && sentence.consent === 'exception' && approval)
    return { reasons: sum.list, verdict: 'conditional', disclosure: 'incorrect', answers: true };
  if (deniedSharing && !excludesRecipient) {
    // "Not to be disclosed for any purpose other than the services": others may serve, too.
    const forEnds =
      says(view, 'any-other-end') && /^(?:essential|functional)/.test(question.flow.purpose) && !sale;
    const matters = (blanket && !forEnds && !isOfOneThing(question, view)) || recipient.strength >= 0.5;
    if (!matters) return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
    // Figures of many are no personal data, which is what such a ban is about.
    if (aboutOtherData(view) || (!asIs && view.ownData.strength < 0.75))
      return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
    if (sentence.consent === 'exception' || sentence.consent === 'required')
      return { reasons: sum.list, verdict: 'conditional', disclosure: 'incorrect', answers: true };
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
  }
  if (
    shares &&
    !deniedSharing &&
    view.ownData.strength >= 0.85 &&
    view.ownData.named &&
    says(view, 'freely')
  ) {
    sum.add('freely', 1, 'lets anybody have it');
    return { reasons: sum.list, verdict: 'permitted', disclosure: 'clear', answers: true };
  }
  const limited = says(view, 'defines-party') ? undefined : promise(view, 'prohibition');
  // "Only on the customer's instructions", "only to provide the service": training is neither.
  if (
    limited !== undefined &&
    (question.flow.purpose.startsWith('train_ai') || (question.marketing && says(view, 'on-instructions'))) &&
    data.strength >= 0.35 &&
    reach < 0.5 &&
    !says(view, 'flows-down') &&
    (says(view, 'limited') || says(view, 'limits-purposes'))
  ) {
    if (says(view, 'only-processes')) sum.add('limitsAll', 1, 'limits all processing');
    sum.add('data', data.strength, namesData(data));
    sum.add('limitsUse', 1, 'limits what it may be used for');
    const outright = view.entry.turns.some((turns) => turns.has('not-own-ends'));
    const disclosure = outright ? 'incorrect' : 'vague';
    return { reasons: sum.list, verdict: 'forbidden', disclosure, answers: true };
  }
  if (
    limited !== undefined &&
    !bindsOthers &&
    !(says(view, 'limits-purposes') && /^(?:essential|functional)/.test(question.flow.purpose)) &&
    shares &&
    (sentence.denied.length === 0 || denies(view, 'share', 'publish', 'use', 'sell')) &&
    data.strength >= 0.35 &&
    reach < 0.3 &&
    sentence.polarity !== 'deny'
  ) {
    sum.add('limitsDisclosure', 1, 'limits how it may be disclosed');
    return { reasons: sum.list, verdict: 'forbidden', disclosure: 'vague', answers: true };
  }
  // "Beyond this, data is passed on only where the law asks for it, or with your consent."
  const closes =
    says(view, 'ends-list') &&
    says(view, 'limited') &&
    !says(view, 'technical-only') &&
    does(view, 'share') &&
    reach < 0.3 &&
    !bindsOthers &&
    !aboutOtherData(view);
  if (closes) {
    sum.add('closes', 1, 'limits sharing with all others');
    const verdict = conditioned ? 'conditional' : 'forbidden';
    return { reasons: sum.list, verdict, disclosure: 'incorrect', answers: true };
  }
  if (training && !denies(view, 'train')) {
    if (sentence.consent !== 'none')
      return { reasons: sum.list, verdict: 'conditional', disclosure: 'clear', answers: true };
    return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: data.strength > 0 };
  }
  // "We send you offers only if you agreed to it": whoever sends them for the company, the condition decides.
  const agreed =
    question.marketing &&
    sentence.consent === 'required' &&
    // "Promotions: off by default" is about what the company sends, and not about advertising of others.
    purpose.strength >= (advertising ? 0.8 : 0.7) &&
    sentence.recipients.length === 0 &&
    !bindsOthers;
  if (agreed) {
    sum.add('agreed', 1, 'makes the purpose depend on consent');
    return { reasons: sum.list, verdict: 'conditional', disclosure: 'clear', answers: true };
  }
  // "A provider sends our booking confirmations" is no leave to have it send advertisements.
  const ends =
    question.marketing && purpose.strength < 0.3 && !sentence.catchAll
      ? sentence.purposes.filter(isOwnEnd)
      : [];
  if (ends.length > 0 && !deniedSharing && !training) {
    sum.add(
      'otherEnd',
      1,
      `names another purpose: ${ends.map((end) => question.language.uses.label(end)).join(', ')}`,
    );
    const byName = recipient.strength >= 1.1;
    return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: byName };
  }
  // Text messages that go out over one provider say nothing of an address that goes to another.
  if (otherOnly && reach < 0.5)
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  // "We might share your information if we have to by law": whoever it is that may ask for it.
  if (shares && reach < 0.5 && isLawful(question, view) && !bindsOthers && !aboutOtherData(view)) {
    sum.add('recipient', 0.5, 'speaks of what the law asks for');
    return { reasons: sum.list, verdict: 'permitted', disclosure: 'vague', answers: true };
  }
  // "We share your address with an analytics provider" says nothing of one that sends newsletters.
  const ofOthers = sentence.recipients.length > 0 && sentence.recipients.every(isParticular);
  if (reach < 0.3 && (ofOthers || !(shares && data.strength >= 0.7))) {
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  }
  // "Analytics cookies require consent" is about nobody who only might measure, too.
  const concerned = reach >= 0.5 || shares || purpose.strength >= 0.7 || view.ownData.named;
  if (sentence.consent === 'required' && !excludesRecipient && concerned)
    return { reasons: sum.list, verdict: 'conditional', disclosure: 'clear', answers: true };
  // "Acme stores no cookies in your browser unless you have agreed": the data is what is refused.
  const refusedFirst =
    sentence.consent === 'exception' &&
    sentence.polarity === 'deny' &&
    recipient.strength >= 1.1 &&
    view.ownData.named &&
    view.ownData.strength >= 0.75;
  if (refusedFirst)
    return { reasons: sum.list, verdict: 'conditional', disclosure: 'incorrect', answers: true };
  const optOut = view.entry.clause.commitments.some(
    (commitment) => commitment.kind === 'opt-out' && commitment.modality !== 'prohibition',
  );
  const refusable = sentence.exceptions.some((words) =>
    /\b(?:opt(?:ed)? out|object|turn|switch)/i.test(words),
  );
  const clear = (recipient.named || recipient.strength >= 0.8) && (dataFits || purpose.strength >= 0.7);
  if (((optOut && question.marketing) || refusable) && reach >= 0.3) {
    sum.add('optOut', 1, 'lets people opt out');
    return {
      reasons: sum.list,
      verdict: 'conditional',
      disclosure: clear && data.named && (shares || reach > 1) ? 'clear' : 'vague',
      answers: true,
    };
  }
  // A provider mentioned in passing, in a passage that is about something else, discloses nothing.
  const inPassing =
    !engages &&
    data.strength === 0 &&
    purpose.strength < 0.7 &&
    recipient.strength < 1.1 &&
    (!view.entry.clause.practices.includes('third-party-sharing') ||
      (sentence.boundParty !== 'company' &&
        recipient.strength < 0.95 &&
        !(shares && sentence.boundParty === 'unknown' && sentence.text.length < 200)));
  if (
    definesTerm(view) &&
    recipient.strength < 1.1 &&
    (says(view, 'defines-opening') || view.entry.defines || !does(view, 'share'))
  )
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  // "You may mark it as private, so that it is not shown to others" is a choice.
  const chooses =
    sentence.boundParty === 'person' &&
    recipient.strength < 1.1 &&
    /^(?:user-choice-control|access-edit-delete)$/.test(view.entry.clause.practices[0] ?? '');
  const asksOnly = chooses || (sentence.boundParty === 'person' && says(view, 'right-or-request'));
  if (asksOnly || elsewhere)
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  const acts =
    engages || does(view, 'share', 'use', 'collect', 'store', 'publish', 'receive', 'sell', 'log', 'train');
  if (!acts && reach < 0.8 && !excludesRecipient) {
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  }
  // "Web analytics data are tied to your account" says nothing of an address that goes to whoever analyses.
  const ofOtherData =
    !shares &&
    !engages &&
    !deniedSharing &&
    aboutOtherData(view) &&
    !sentence.catchAll &&
    recipient.strength < 1.1;
  if (ofOtherData) return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  // "We collect: - tokens for integrations that you connect": whose tokens they are is nobody who gets them.
  if (!shares && !engages && recipient.strength < 1.1 && isListedAsData(view))
    return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  if (inPassing) return { reasons: sum.list, verdict: null, disclosure: 'omitted', answers: false };
  // "The customer allows us to engage sub-processors. Annex 2 lists them.": whoever is not in the list has to be told first.
  const notListed =
    engages && view.entry.listsProcessors && recipient.strength < 1.1 && isListElsewhere(question, view);
  if (notListed) return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: true };
  if (reach < 0.5) {
    // "Third parties" without more says that something is shared, but hardly with whom.
    return {
      reasons: sum.list,
      verdict: 'conditional',
      disclosure: 'vague',
      answers:
        sentence.polarity !== 'deny' && reach >= 0.3 && (data.strength >= 0.3 || purpose.strength >= 0.7),
    };
  }
  if (!dataFits && (purpose.strength < 0.7 || otherOnly)) {
    return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: reach >= 0.7 };
  }
  // "A provider sends our confirmations": whether this is one, the code does not say.
  const unsaid =
    question.flow.purposeAssumed !== undefined &&
    !tellsKind(question, question.flow.purposeAssumed) &&
    question.flow.purpose.startsWith('essential.service.notifications') &&
    says(view, 'of-one-kind-of-message') &&
    !sentence.catchAll;
  if (unsaid) return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: true };
  // "Given to providers only if a contract asks for it": whether it does, no code says.
  const told = clear || (isChosenByCustomer(view) && isOfCustomer(question));
  const depends = shares && !told && says(view, 'only-under-condition');
  const verdict = depends ? 'conditional' : 'permitted';
  return { reasons: sum.list, verdict, disclosure: told ? 'clear' : 'vague', answers: true };
}

/** "Mailer Ltd: delivery of messages (through Acme)": a line of a list of vendors is about the one that it begins with. */
const isRowOfAnother = ({ vendor }: Question, { entry, sentence, turns }: View): boolean =>
  entry.inClosedList &&
  vendor !== null &&
  sentence.vendors.includes(vendor) &&
  sentence.vendors[0] !== vendor &&
  turns.has('through-another');

const isLimitedToListed = ({ vendor }: Question, { entry, sentence, turns, recipient }: View): boolean =>
  entry.listsProcessors &&
  !entry.inClosedList &&
  turns.has('limited') &&
  recipient.strength < 0.5 &&
  sentence.recipients.includes('processor') &&
  (vendor === null || !sentence.vendors.includes(vendor)) &&
  sentence.denied.length === 0;

/** An item without a verb, under a sentence that announces what is collected or used. */
function isListedAsData({ entry, sentence }: View): boolean {
  const [intro] = entry.clause.sentences;
  if (intro === undefined || intro === sentence || !/:\s*$/.test(intro.text)) return false;
  const announces = intro.actions.some(
    (action) => action === 'collect' || action === 'use' || action === 'receive',
  );
  return (
    announces &&
    !intro.actions.includes('share') &&
    intro.recipients.length === 0 &&
    !/\b(?:we|us|is|are|will|may|who|which)\b/i.test(sentence.text)
  );
}

/** Some sentence of the clause says that a list tells who they are, and the vendor is known by its name. */
const isListElsewhere = ({ vendor }: Question, { entry }: View): boolean =>
  vendor !== null && entry.turns.some((turns) => turns.has('announces-list'));

/** Some sentence of the clause names a policy of somebody else that covers their platform. */
const isElsewhere = ({ entry }: View): boolean =>
  entry.turns.some((turns) => turns.has('under-separate-policy'));

/** "Fonts are served from our own machine; no connection to Google is made": what the recipient is called says what it serves. */
function servedByUs({ flow, leavesHouse }: Question, view: View): boolean {
  if (!leavesHouse || !(says(view, 'hosted-by-us') || says(view, 'connects-nowhere'))) return false;
  const [maker = '', ...product] = (flow.recipient ?? '').split(' ');
  const last = product.at(-1)?.toLowerCase().replace(/s$/, '');
  if (last === undefined || last.length < 4) return false;
  const text = view.sentence.text.toLowerCase();
  const about = new RegExp(`\\b${last.replace(/[^\p{L}\p{N}]/gu, '.')}s?\\b`, 'u').test(text);
  return (
    about &&
    (says(view, 'connects-nowhere') ? text.includes(maker.toLowerCase()) : says(view, 'hosted-by-us'))
  );
}

/** "We run Matomo on our own servers, and no data leaves them", where the code sends to the cloud of who makes it. */
const ranByUs = ({ flow, language, vendor, leavesHouse }: Question, view: View): boolean =>
  leavesHouse &&
  vendor !== null &&
  view.sentence.vendors.includes(vendor) &&
  says(view, 'hosted-by-us') &&
  language.code.inCloud.test(`${flow.recipient} ${flow.sink}`);

/** `sendReceipt(...)`, `subject: 'Receipt'`: the code says which message it is. */
const tellsKind = ({ language }: Question, written: string): boolean =>
  language.turns
    .get('of-one-kind-of-message')
    ?.test(written.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/_/g, ' ')) === true;

/** "Data are not passed on" under "Web analysis by Acme", "we do not pass on these data" under "Contact form": no ban on all. */
function isOfOneThing(question: Question, view: View): boolean {
  const { headingVendors, topic } = view.entry;
  if (view.ownData.strength >= 0.3) return false;
  const ofVendor = headingVendors.length > 0 && !headingVendors.some((id) => id === question.vendor);
  const ofPurpose =
    topic.purposes.length > 0 &&
    matchPurpose(question.language, question.flow.purpose, topic.purposes).strength < 0.3;
  return ofVendor || ofPurpose || (says(view, 'points-back') && view.data.strength < 0.3);
}

/** The law is why it is given away, in the flow and in the sentence. */
export const isLawful = ({ flow }: Question, { sentence, purpose }: View): boolean =>
  lawful.test(flow.purpose) && (purpose.strength >= 0.7 || sentence.purposes.some((key) => lawful.test(key)));

const lawful = /^(?:essential|third_party_sharing)\.legal_obligation\b/;

/** The sentence says so, or one before it that it carries on. */
const isChosenByCustomer = ({ entry, sentence }: View): boolean =>
  entry.turns
    .slice(0, entry.clause.sentences.indexOf(sentence) + 1)
    .some((turns) => turns.has('chosen-by-customer'));

/** The code says that it writes to what a customer has connected. */
const isOfCustomer = ({ flow, language }: Question): boolean => language.code.connected.test(flow.sink);

/** Whom a company has for its own work, and nobody connects for himself. */
const runsTheHouse = ({ classes }: Question): boolean =>
  [...classes.keys()].some((id) =>
    /^(?:email-provider|storage-provider|hosting-provider|analytics-partner|tracking-partner|advertising-partner|messaging-provider|push-provider|error-monitoring|observability-provider|session-replay|ai-provider|authentication-provider|feature-flag-provider)$/.test(
      id,
    ),
  );

const isParticular = (recipient: string): boolean =>
  /-(?:provider|processor|partner|broker|monitoring|replay|prevention|platform|verification)$|^social-media$/.test(
    recipient,
  ) && !/^(?:service|business|employment)-|^processor$/.test(recipient);

/** "Under Acme's terms, it does not share it", "Acme does not pass it on": what the vendor promises. */
function isOfVendor({ vendor, language }: Question, { sentence, turns }: View): boolean {
  if (sentence.denied.length === 0 || vendor === null || !sentence.vendors.includes(vendor)) return false;
  const name = language.recipients.get(vendor)?.name.toLowerCase();
  return (
    turns.has('under-their-terms') || (name !== undefined && sentence.text.toLowerCase().startsWith(name))
  );
}

/** "Bands are only authorised by us to ...": whoever it is, it is not the company. */
export const bindsThem = (view: View): boolean =>
  says(view, 'binds-them') && !/\b(?:we|us) (?:are|is)\b/i.test(view.sentence.text);

/** Ends that say what a recipient is for, and not only that it serves. */
const isOwnEnd = (purpose: string): boolean =>
  /^(?:essential\.(?:service\.(?:notifications|payment_processing|authentication|security|operations\.support)|fraud_detection)|finance)\b/.test(
    purpose,
  );

export const servesUs = (question: Question): boolean =>
  question.leavesHouse &&
  ![...question.classes.keys()].some((id) =>
    /^(?:advertising-partner|tracking-partner|data-broker|business-partner|social-media|unknown)$/.test(id),
  );
