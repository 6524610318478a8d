/** Checks that are stated: functions that the project configured, and rows of the catalogue. Nothing here is read from names. */
import type { GuardRow, SlotTest } from '../../catalog/row.ts';
import type { ConsentFunctionSetting } from '../../settings.ts';
import { splitWords } from '../../text/words.ts';
import { type At, at, constantOf, type Inquiry, nodeOf, settledBehind, sibling } from '../inquiry.ts';
import { pathsTo } from '../paths.ts';
import { purposesIn, statedPurpose } from '../purposes.ts';
import type { ConsentPurpose } from '../words.ts';
import type { Check } from './model.ts';

/** A function the project configured as its consent function, by the name it is called with. */
export function configuredFunction(
  inquiry: Inquiry,
  ref: At,
): { readonly setting: ConsentFunctionSetting; readonly check: Check } | undefined {
  const node = nodeOf(inquiry, ref);
  if (node?.k !== 'call') return undefined;
  for (const path of pathsTo(inquiry, ref)) {
    for (const setting of inquiry.context.functions) {
      const wanted = setting.name.split('.');
      const names = path.names.slice(-wanted.length);
      if (names.length !== wanted.length || !names.every((name, i) => name === wanted[i])) continue;
      const argument = (index: number | undefined) => {
        const arg = index === undefined ? undefined : node.args[index];
        return arg === undefined ? undefined : sibling(ref, arg.value);
      };
      const person = argument(setting.personArgument);
      const check: Check = {
        positive: true,
        purposes: purposesOfSetting(inquiry, setting, argument(setting.purposeArgument), path.keys),
        persons: person === undefined ? [] : [person],
        form: 'answer',
        general: false,
        waives: false,
        path,
      };
      return { setting, check };
    }
  }
  return undefined;
}

function purposesOfSetting(
  inquiry: Inquiry,
  setting: ConsentFunctionSetting,
  argument: At | undefined,
  keys: readonly string[],
): readonly ConsentPurpose[] {
  const project = setting.purposes ?? {};
  const words = argument === undefined ? [] : keys;
  const constant = argument === undefined ? undefined : constantOf(inquiry, argument)?.value;
  const named = typeof constant === 'string' ? [constant] : words;
  const stated = named.flatMap((word) => {
    const key = project[word];
    if (key !== undefined) return [statedPurpose([key])];
    return word.includes('.') ? [statedPurpose([word])] : [];
  });
  if (stated.length > 0) return stated;
  if (argument !== undefined) return purposesIn(named.flatMap(splitWords), inquiry.context.words);
  return (setting.covers ?? []).flatMap((word) => {
    const key = project[word] ?? word;
    const byWord = purposesIn(splitWords(key), inquiry.context.words);
    return key.includes('.') || byWord.length === 0 ? [statedPurpose([key])] : byWord;
  });
}

/** Guard rows of the catalogue for a call or a value that is read. */
export function rowsAt(inquiry: Inquiry, ref: At): readonly GuardRow[] {
  const node = nodeOf(inquiry, ref);
  if (node?.k === 'call') {
    return inquiry.flow
      .callee(ref)
      .library.flatMap(({ integration, path }) =>
        inquiry.context.rows.guardsFor(integration, path).map((match) => match.row),
      )
      .filter((row) => (row.when ?? []).every((test) => slotPasses(inquiry, ref, test)));
  }
  if (node?.k !== 'prop' && node?.k !== 'index' && node?.k !== 'global') return [];
  const rowsOf = (paths: ReturnType<typeof inquiry.flow.libraryPaths>): readonly GuardRow[] =>
    paths.flatMap(({ integration, path }) =>
      inquiry.context.rows.guardValuesFor(integration, path).map((match) => match.row),
    );
  if (node.k !== 'index') return rowsOf(inquiry.flow.libraryPaths(ref));
  // `consent[category]`: which answer it is, the call says that the function was reached by.
  const key = constantOf(inquiry, sibling(ref, node.index))?.value;
  if (key === undefined) {
    const rows = rowsOf(inquiry.flow.libraryPaths(ref));
    return rows.every((row) => row === rows[0]) ? rows : [];
  }
  const bases = inquiry.flow.libraryPaths(sibling(ref, node.base));
  return rowsOf(bases.map(({ integration, path }) => ({ integration, path: `${path}.${key}` })));
}

/** What a call throws unless it is true, whatever it is about: `assert(user.consents.sms)`; seen through an await of it. */
export function assumedBy(inquiry: Inquiry, ref: At): At | undefined {
  const call = settledBehind(inquiry, ref);
  if (nodeOf(inquiry, call)?.k !== 'call') return undefined;
  return heldBy(inquiry, call, 'truth');
}

/** What a call of this form asks, by its row. */
export function heldBy(inquiry: Inquiry, call: At, form: 'truth' | 'stage'): At | undefined {
  const slot = rowsAt(inquiry, call).find((row) => row.form === form)?.holds;
  const [held] = slot === undefined ? [] : inquiry.flow.slot(call, slot);
  return held === undefined ? undefined : at(held, call.frame);
}

/** Whether a value holds answers by the catalogue, and is none itself: what a tracking prompt gives back. */
export function isRecordOfRows(inquiry: Inquiry, ref: At): boolean {
  const { rows } = inquiry.context;
  // `consents[1]` is an answer, and may have the path of what holds it.
  if (nodeOf(inquiry, ref)?.k === 'index') return false;
  const paths = inquiry.flow.libraryPaths(ref);
  return (
    paths.some(({ integration, path }) => rows.guardRecordsFor(integration, path).length > 0) &&
    paths.every(({ integration, path }) => rows.guardValuesFor(integration, path).length === 0)
  );
}

function slotPasses(inquiry: Inquiry, call: At, test: SlotTest): boolean {
  const values = inquiry.flow.slot(call, test.slot);
  if ('present' in test) return values.length > 0 === test.present;
  const constants = values.map((value) => constantOf(inquiry, at(value, call.frame))?.value);
  const known = constants.filter((value) => value !== undefined);
  if ('equals' in test) return known.some((value) => test.equals.includes(value));
  if ('notEquals' in test) return !known.some((value) => test.notEquals.includes(value));
  if ('matches' in test) {
    return known.some((value) => typeof value === 'string' && new RegExp(test.matches).test(value));
  }
  return values.some((value) =>
    inquiry.flow.libraryPaths(value).some(({ path }) => test.path.includes(path)),
  );
}

export function checkOfRow(inquiry: Inquiry, ref: At, row: GuardRow): Check {
  const person = row.person === undefined ? undefined : inquiry.flow.slot(ref, row.person)[0];
  return {
    positive: row.inverted !== true,
    purposes: purposesOfRow(inquiry, ref, row),
    persons: person === undefined ? [] : [at(person, ref.frame)],
    form: 'answer',
    general: false,
    waives: false,
    path: undefined,
  };
}

export function purposesOfRow(inquiry: Inquiry, ref: At, row: GuardRow): readonly ConsentPurpose[] {
  if (row.purpose === undefined) return [];
  if ('covers' in row.purpose)
    return row.purpose.covers.includes('*') ? [] : [statedPurpose(row.purpose.covers)];
  const words = inquiry.flow.slot(ref, row.purpose.slot).flatMap((slot) => {
    const constant = constantOf(inquiry, at(slot, ref.frame))?.value;
    return typeof constant === 'string' ? splitWords(constant) : [];
  });
  return purposesIn(words, inquiry.context.words);
}
