/** What the checks know of policies' wording and of uses, read from `rules/judgement/words.json`. */

export interface JudgementWords {
  /** Whether a recipient of a sentence stands for anybody. */
  isEverybody(recipient: string): boolean;
  /** Whether a data use is nobody's reason for giving data. */
  isForeignUse(use: string): boolean;
  /** Whether a name says that something is a child's. */
  namesChild(label: string): boolean;
  /** Whether a denial refers to the rest of the document: "except as described in this policy". */
  isReserved(sentence: string): boolean;
}

export function compileJudgementWords(rules: Readonly<Record<string, unknown>>): JudgementWords {
  const data = rules['judgement/words.json'];
  const everybody = new Set(listIn(data, 'everybody'));
  const foreign = new RegExp(`^(?:${listIn(data, 'foreignUses').map(escapeRegExp).join('|')})\\b`);
  const children = new Set(listIn(data, 'children'));
  const reservations =
    typeof data === 'object' && data !== null ? Reflect.get(data, 'reservations') : undefined;
  const [openings, endings, phrases] = ['openings', 'endings', 'phrases'].map((key) =>
    listIn(reservations, key).map(escapeRegExp).join('|'),
  );
  const reserved = new RegExp(`\\b(?:${openings})\\b[^.]*\\b(?:${endings})\\b|\\b(?:${phrases})\\b`, 'i');
  return {
    isEverybody: (recipient) => everybody.has(recipient),
    isForeignUse: (use) => foreign.test(use),
    namesChild: (label) =>
      label
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => children.has(word)),
    isReserved: (sentence) => reserved.test(sentence),
  };
}

function listIn(data: unknown, key: string): readonly string[] {
  const value = typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
