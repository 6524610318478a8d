/**
 * Is there retention metadata for what a store call writes? Looked for where people put it: the call's own arguments, an
 * expiry column of the record, an expiry set on the same key, the model's TTL index or annotation, the configured
 * schedule, a purge job. `createdAt`, soft delete and encryption say nothing about how long data is kept.
 */
import type { DurationUnit, RetentionRow, SlotTest } from '../catalog/row.ts';
import type { CallLink, EntityRef, FileSummary, Flow, NodeRef, Reach } from '../flow/model.ts';
import type { Model, ModelTable } from '../program/schemas/model.ts';
import { isoOfSeconds } from '../program/schemas/period.ts';
import type { Place } from '../text/range.ts';
import { takingAlong } from './cascades.ts';
import { meansForever, secondsInUnit } from './duration.ts';
import { filledColumns, isFilledByHook } from './hooks.ts';
import { makesOthers } from './kinds-of-rows.ts';
import { isAlwaysMadeWith, madeRecords } from './made.ts';
import type { RetentionJudgement } from './model.ts';
import { nestedModel } from './nested.ts';
import { isEndOfToken } from './of-tokens.ts';
import { tablesOfData } from './one-of-tables.ts';
import { normalName, purges, purgesOf } from './purge.ts';
import { slotInWords } from './slot-words.ts';
import { keysSet, statementWithNames, textOf, unknownPart, writtenKeys } from './texts.ts';
import type { RetentionWords } from './words.ts';

export type { RetentionJudgement } from './model.ts';

/** What is asked of every file here. */
export const retentionSummaries: readonly FileSummary<unknown>[] = [filledColumns, madeRecords, purges];

export { compileRetentionWords, type RetentionWords } from './words.ts';

export interface RetentionContext {
  readonly models: ModelTable;
  readonly words: RetentionWords;
  /** Whether a model is called after people, or after an organisation that has an account. */
  readonly isAccount: (name: string) => boolean;
  /** `Settings.retention`: entity, table, key prefix or bucket name to ISO 8601 duration. */
  readonly schedule: Readonly<Record<string, string>>;
}

export function judgeRetention(flow: Flow, reach: Reach, context: RetentionContext): RetentionJudgement {
  const call = reach.chain.at(-1) ?? reach;
  const row = reach.row.retention ?? {};
  const entity = flow.entity(reach);
  // What is kept under a key is no row of a table, whatever it is called: the cookie `session` ends when it says.
  const isEntry =
    reach.row.key !== undefined && reach.row.key === row.entity?.slot && entity?.kind === 'name';
  const models = isEntry ? [] : modelsOf(flow, entity, context.models);
  const own = models.find((candidate) => candidate.retention) ?? models[0];
  // Only Prisma writes what is nested to tables of its own.
  const nested = entity?.kind === 'prisma' ? nestedModel(own, reach, context.models) : undefined;
  const inside = nested === undefined ? [] : [nested];
  const model = nested ?? own;
  const names = namesOf(flow, call, reach, entity, models);
  const [owner = ''] = names;
  const ofTokens = new Set<string>();

  const found =
    (row.bounded === undefined ? undefined : { why: row.bounded }) ??
    slotEvidence(flow, call, reach, row) ??
    cookieTextEvidence(flow, call, row) ??
    columnEvidence(flow, call, reach, row, { owner, model: own, ofTokens }, context.words) ??
    callEvidence(flow, reach, row) ??
    modelEvidence(flow, call, [...inside, ...models], ofTokens, context.words) ??
    scheduleEvidence([...inside.map(({ name }) => name), ...names], context.schedule) ??
    keptEvidence(names, context.words) ??
    purgeEvidence(flow, reach, entity, [...models, ...inside]) ??
    (entity === undefined ? purgedEach(flow, reach, tablesOfData(flow, call, reach)) : undefined) ??
    purgedAlong(flow, takingAlong([...inside, ...models], context.models, context.isAccount));

  const isDone = found?.saidIn !== undefined && purgeEvidence(flow, reach, entity, models) !== undefined;
  const fix = row.fix ?? (model && canBeAnnotated(model) ? ({ kind: 'annotate-model' } as const) : undefined);
  // A document made with `new` is no declaration of its model.
  const declaration = model?.place ?? (entity?.kind === 'schema' ? undefined : entity?.place);
  return {
    has: found !== undefined,
    why: found?.why ?? nothingSays(model, ofTokens, context.words),
    ...(found?.period !== undefined && { period: found.period }),
    ...(found?.where && { where: found.where }),
    ...(found?.saidIn && !isDone && { saidIn: found.saidIn }),
    ...(owner !== '' && { entity: model?.name ?? entity?.name ?? owner }),
    ...(declaration && { model: model?.nameAt ?? declaration, declaration }),
    ...(fix && (fix.kind !== 'annotate-model' || declaration) && { fix }),
  };
}

function nothingSays(model: Model | undefined, ofTokens: ReadonlySet<string>, words: RetentionWords): string {
  if (model === undefined) return 'the call sets no expiry, and nothing else says how long this is kept';
  const { fields, name } = model;
  const isTokens = words.holdsAccessToken(
    name,
    fields.map((field) => field.name),
  );
  const ofToken = fields.find(
    (field) => ofTokens.has(field.name) || (isTokens && words.isExpiryColumn(field.name, name)),
  );
  return ofToken === undefined
    ? `the call sets no expiry, and the model ${name} has no expiry column, no TTL and no @retention`
    : `the call sets no expiry, ${ofToken.name} of the model ${name} says when the token runs out and not when the record goes, and there is no TTL and no @retention`;
}

interface Evidence {
  readonly why: string;
  readonly period?: string;
  readonly where?: Place;
  readonly saidIn?: NonNullable<RetentionJudgement['saidIn']>;
}

// The call itself

function slotEvidence(flow: Flow, call: NodeRef, reach: Reach, row: RetentionRow): Evidence | undefined {
  for (const { slot, unit, when } of row.slots ?? []) {
    if (!(when ?? []).every((test) => holds(flow, call, test))) continue;
    const values = flow
      .slot(call, slot)
      .filter((value) => !isUnwritten(flow, call, reach, row, slot, value) && !flow.isLeftOut(reach, value))
      .map((value) => handedExpiry(flow, reach, insideSpread(flow, value, slot), unit));
    const meaningful = values.filter((value) => !meansForever(flow, value));
    const [value] = meaningful;
    if (!value) continue;
    const seconds = meaningful
      .map((each) => secondsInUnit(flow, each, unit))
      .reduce((longest, each) => (each !== undefined && each > (longest ?? 0) ? each : longest), undefined);
    // A moment in the past ends a record at once: that is how cookies are deleted.
    return {
      why: `${slotInWords(slot)} says when it expires`,
      where: placeOf(flow, value),
      ...(seconds !== undefined && seconds > 0 && { period: isoOfSeconds(seconds) }),
    };
  }
  return undefined;
}

/**
 * A field of the record itself, `upsert({ ...claim, ttl: DAY })`, which a record that is handed over whole need not have:
 * its caller says whether it does.
 */
function isUnwritten(
  flow: Flow,
  call: NodeRef,
  reach: Reach,
  row: RetentionRow,
  slot: string,
  value: NodeRef,
): boolean {
  const end = slot.lastIndexOf('.');
  const record = slot.slice(0, end);
  if (row.record?.includes(record) !== true) return false;
  const isWhole = flow
    .slot(call, record)
    .some(({ file, node }) => file === value.file && node === value.node);
  if (!isWhole) return false;
  const key = slot.slice(end + 1);
  return !writtenKeys(flow, flow.handed(reach, value)).some((written) => written.key === key);
}

/** A wrapper keeps for as long as its caller says, where that is a number: `ttl`, and `ttl ?? HOUR`. */
function handedExpiry(flow: Flow, reach: Reach, value: NodeRef, unit: DurationUnit | undefined): NodeRef {
  const node = flow.node(value);
  const isChoice = node.k === 'logical' && node.op === '??';
  const given = flow.handed(reach, isChoice ? { file: value.file, node: node.left } : value);
  const isNumber =
    typeof flow.constant(given)?.value === 'number' || secondsInUnit(flow, given, unit) !== undefined;
  return isNumber ? given : value;
}

/** A property that comes in through a spread is given as the object around it; this is the property's own value. */
function insideSpread(flow: Flow, value: NodeRef, slot: string): NodeRef {
  const key = /\.(\w+)$/.exec(slot)?.[1];
  const isObject = flow.origins(value).some((origin) => ['object', 'update'].includes(flow.node(origin).k));
  if (key === undefined || !isObject) return value;
  return writtenKeys(flow, value).find((written) => written.key === key)?.value ?? value;
}

function holds(flow: Flow, call: NodeRef, test: SlotTest): boolean {
  const values = flow.slot(call, test.slot);
  if ('present' in test) return values.length > 0 === test.present;
  if ('path' in test)
    return values
      .flatMap((value) => flow.libraryPaths(value))
      .some(({ path }) => test.path.some((pattern) => matchesPath(pattern, path)));
  const constants = values.map((value) => flow.constant(value));
  if ('equals' in test)
    return constants.some(
      (constant) => constant !== undefined && test.equals.some((each) => each === constant.value),
    );
  if ('notEquals' in test)
    return constants.every(
      (constant) => constant === undefined || !test.notEquals.some((each) => each === constant.value),
    );
  const pattern = new RegExp(test.matches);
  return constants.some((constant) => typeof constant?.value === 'string' && pattern.test(constant.value));
}

/** Cookies written as text: `document.cookie = 'mail=...; max-age=3600'`. */
function cookieTextEvidence(flow: Flow, call: NodeRef, { cookie }: RetentionRow): Evidence | undefined {
  if (cookie === undefined) return undefined;
  const texts = flow.slot(call, cookie).flatMap((value) => eachOf(flow, value));
  const ends = texts.map((written) => {
    const text = textOf(flow, written);
    return text === undefined ? undefined : /[;,]\s*(?:max-age\s*=\s*(\d*)|expires\s*=)/i.exec(text);
  });
  // Of several, each that holds something ends by itself; what nobody can read here may do so, too.
  const isLeft = texts.some((written, i) => ends[i] === null && flow.categories(written).length > 0);
  const at = ends.findIndex((match) => match !== null && match !== undefined);
  const where = texts[at];
  if (where === undefined || (texts.length > 1 && isLeft)) return undefined;
  const seconds = Number(ends[at]?.[1] ?? '');
  return {
    why: 'the cookie has an expiry',
    where: placeOf(flow, where),
    ...(seconds > 0 && { period: isoOfSeconds(seconds) }),
  };
}

/** The items of a list that is written out, or the value itself. */
function eachOf(flow: Flow, value: NodeRef): readonly NodeRef[] {
  return flow.origins(value).flatMap((origin) => {
    const node = flow.node(origin);
    return node.k === 'array' ? node.items.map((item) => ({ file: origin.file, node: item.value })) : [value];
  });
}

// The record

const updateNames =
  /^(update|nativeUpdate|updateMany|updateOne|updateAll|findOneAndUpdate|findByIdAndUpdate|replaceOne|patch|increment)$/;

function columnEvidence(
  flow: Flow,
  call: NodeRef,
  reach: Reach,
  row: RetentionRow,
  {
    owner,
    model,
    ofTokens,
  }: {
    readonly owner: string;
    readonly model: Model | undefined;
    /** Filled with the columns that say when a token runs out. */
    readonly ofTokens: Set<string>;
  },
  words: RetentionWords,
): Evidence | undefined {
  // What a wrapper writes for all models is no column of one that has none of this name.
  const isForOthers = (key: string): boolean =>
    reach.chain.length > 1 &&
    model !== undefined &&
    model.fields.length > 0 &&
    !model.fields.some((field) => field.name === key || field.column === key);
  const statements = [row.entity, ...(row.entity?.or ?? [])].filter((each) => each?.kind === 'sql');
  const slots = row.record ?? (statements.length > 0 ? [] : reach.row.data);
  for (const slot of slots) {
    for (const record of flow.slot(call, slot)) {
      // Of a text that is handed over nobody reads when it ends but whoever wrote it.
      const written = slot.endsWith('.filled()')
        ? keysSet(flow, record)
        : row.record === undefined
          ? writtenKeys(flow, record)
          : writtenKeys(flow, record, (ref) => flow.handed(reach, ref));
      const names = written.map(({ key }) => key);
      // Of what is kept under a key nothing goes when the access token in it does: it is got again by the other one.
      const holdsToken =
        words.holdsAccessToken(owner, names) ||
        (reach.row.key !== undefined && words.holdsRefreshToken(names));
      for (const { key, value } of written) {
        const seconds = value && secondsInUnit(flow, value, undefined);
        // A passport runs out when it says; what the code counts from now on is how long it keeps the record.
        const isOfThing = holdsToken || (seconds === undefined && words.isOfThing(names));
        const isEnd =
          words.isExpiryColumn(key, owner, isOfThing) ||
          (reach.row.key !== undefined &&
            words.endsEntry(key) &&
            value !== undefined &&
            isFromNow(flow, value));
        if (!isEnd || (value && meansForever(flow, value))) continue;
        // What is counted from now on is no moment past.
        if (words.isMomentPast(key, names) && !(value && isFromNow(flow, value))) continue;
        if (isForOthers(key)) continue;
        if (value && isEndOfToken(flow, value, (fields) => words.holdsAccessToken(owner, fields))) {
          ofTokens.add(key);
          continue;
        }
        return {
          why: `the record has the expiry column ${key}`,
          where: value ? placeOf(flow, value) : placeOf(flow, record),
          ...(seconds !== undefined && seconds > 0 && { period: isoOfSeconds(seconds) }),
        };
      }
    }
  }
  const tagged = flow.node(call).k === 'template' && statements.some((each) => each?.slot === 'arg0');
  const written = tagged ? [call] : statements.flatMap((each) => (each ? flow.slot(call, each.slot) : []));
  for (const statement of written) {
    const node = flow.node(statement);
    const text =
      tagged && node.k === 'template'
        ? statementWithNames(flow, statement.file, node)
        : (textOf(flow, statement) ?? textOf(flow, flow.handed(reach, statement)));
    if (text === undefined) continue;
    const column = [...text.matchAll(/[A-Za-z_][\w]*/g)].find(
      ([name]) => /_|[a-z][A-Z]|^ttl$/i.test(name) && words.isExpiryColumn(name, owner),
    );
    const ttl = /\busing\s+ttl\s+(\d+)?/i.exec(text);
    if (column ?? ttl)
      return {
        why: `the statement sets ${column?.[0] ?? 'a TTL'}`,
        where: placeOf(flow, statement),
        ...(ttl?.[1] !== undefined && { period: isoOfSeconds(Number(ttl[1])) }),
      };
  }
  return undefined;
}

/** `Date.now() + DAY`, `addDays(new Date(), 7)`. */
function isFromNow(flow: Flow, value: NodeRef): boolean {
  return flow.origins(value).some((origin) => {
    const text = flow.text(origin);
    if (!/\bnow\b|\bDate\(/i.test(text)) return false;
    return /\+|\b(?:add|plus|after)\w*\(/i.test(text) || isMovedOn(flow, origin);
  });
}

/** `until.setDate(until.getDate() + 7)` */
function isMovedOn(flow: Flow, date: NodeRef): boolean {
  const nodes = flow.module(date.file)?.nodes ?? [];
  return nodes.some((node) => {
    const callee = node.k === 'call' ? nodes[node.callee] : undefined;
    if (callee?.k !== 'prop' || !/^set(?:UTC)?(?:Date|Month|FullYear|Hours|Minutes|Time)$/.test(callee.name))
      return false;
    return flow.origins({ file: date.file, node: callee.base }).some(({ node: id }) => id === date.node);
  });
}

// Another call on the same key

/** Beside the write, or beside a call on the way to it: `await packed.put(key, value); await redis.expire(key, HOUR);`. */
function callEvidence(flow: Flow, reach: Reach, row: RetentionRow): Evidence | undefined {
  if (!row.calls || row.calls.length === 0) return undefined;
  const names = new Set(row.calls.flatMap(({ call }) => memberNames(call)));
  for (const [at, link] of reach.chain.entries()) {
    for (const other of callsAround(flow, link)) {
      if (!names.has(memberOf(flow, other))) continue;
      const { library, name } = flow.callee(other);
      // A pipeline has the members of its client: the library and the member's name say enough. So does the name alone of a
      // method that nothing else is known of: clients are declared anew with the few methods that are used.
      const isOfStore =
        library.length === 0 || library.some(({ integration }) => integration === reach.integration);
      const match = isOfStore ? row.calls.find(({ call }) => memberNames(call).includes(name)) : undefined;
      if (!match) continue;
      const [key] = flow.slot(other, match.key);
      if (key === undefined ? library.length === 0 : !isKeyOf(flow, key, reach, at)) continue;
      const [period] = flow.slot(other, match.period);
      if (period === undefined ? library.length === 0 : meansForever(flow, period)) continue;
      const seconds = period && secondsInUnit(flow, period, match.unit);
      return {
        why: `${name} sets an expiry on the same key`,
        where: placeOf(flow, other),
        ...(seconds !== undefined && seconds > 0 && { period: isoOfSeconds(seconds) }),
      };
    }
  }
  return undefined;
}

/** The calls of the function in which a link stands, and of those around it: several values are kept by a callback. */
function callsAround(flow: Flow, { file, fn }: CallLink): readonly NodeRef[] {
  const calls: NodeRef[] = [];
  for (let at = fn; at >= 0; ) {
    const { kind, calls: own, parent } = flow.function({ file, fn: at });
    if (kind === 'module' && at !== fn) break;
    calls.push(...own.map((node) => ({ file, node })));
    at = parent;
  }
  return calls;
}

function memberOf(flow: Flow, call: NodeRef): string {
  const node = flow.node(call);
  const callee = node.k === 'call' ? flow.node({ file: call.file, node: node.callee }) : undefined;
  return callee?.k === 'prop' ? callee.name : '';
}

/** Whether a key is the one of the write, as a link of the chain knows it: what the write is handed, or the call of the wrapper. */
function isKeyOf(flow: Flow, key: NodeRef, reach: Reach, at: number): boolean {
  const link = reach.chain[at] ?? reach;
  const call = flow.node(reach.chain.at(-1) ?? link);
  const [first] = call.k === 'call' ? call.args : [];
  if (first === undefined) return call.k === 'call';
  const written = { file: (reach.chain.at(-1) ?? link).file, node: first.value };
  if (isSameKey(flow, key, written)) return true;
  const wrapper = flow.node(link);
  const [handed] = at < reach.chain.length - 1 && wrapper.k === 'call' ? wrapper.args : [];
  const along = flow.handed({ ...reach, chain: reach.chain.slice(at) }, written);
  return [along, ...(handed === undefined ? [] : [{ file: link.file, node: handed.value }])].some((each) =>
    isSameKey(flow, key, each),
  );
}

/** The same value, the same words around a value, or written in the same way. */
function isSameKey(flow: Flow, key: NodeRef, written: NodeRef): boolean {
  const identity = (ref: NodeRef): string[] =>
    flow.origins(ref).map((origin) => `${origin.file}:${origin.node}`);
  const keys = new Set(identity(key));
  const text = textOf(flow, key);
  return (
    identity(written).some((each) => keys.has(each)) ||
    (text !== undefined && text === textOf(flow, written)) ||
    flow.text(key) === flow.text(written)
  );
}

/** `Client.{expire,EXPIRE}` ends in one of two names. */
function memberNames(call: string): readonly string[] {
  const last = /\.?(\{[^}]*\}|[^.{}]+)$/.exec(call)?.[1] ?? '';
  return last.replace(/[{}]/g, '').split(',');
}

function matchesPath(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.()$]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.split(',').join('|')})`)
    .replace(/\*/g, '[^.()]+')
    .replace(/<\w+>/g, '[^.()]+');
  return new RegExp(`^(?:\\$\\.)?${source}$`).test(path);
}

// The model

function modelEvidence(
  flow: Flow,
  call: NodeRef,
  models: readonly Model[],
  ofTokens: ReadonlySet<string>,
  words: RetentionWords,
): Evidence | undefined {
  const isUpdate = updateNames.test(flow.callee(call).name);
  for (const model of models) {
    const { retention } = model;
    if (retention)
      return {
        why:
          retention.how === 'annotation'
            ? `the model ${model.name} is ${retention.text}`
            : `the model ${model.name} has ${retention.how === 'ttl-index' ? 'a' : 'an'} ${retention.text}`,
        where: retention.place,
        ...(retention.period !== undefined && { period: retention.period }),
        ...(retention.how === 'annotation' && { saidIn: 'annotation' }),
      };
    const annotated = model.annotations.find(({ tag }) => tag === 'retention');
    if (annotated)
      return {
        why: `the model ${model.name} is annotated`,
        where: { ...annotated, file: model.place.file },
        saidIn: 'annotation',
      };
    const names = model.fields.map(({ name }) => name);
    const holdsToken = words.holdsAccessToken(model.name, names);
    const column = model.fields.find(
      (field) =>
        words.isExpiryColumn(field.name, model.name, holdsToken) &&
        !ofTokens.has(field.name) &&
        !words.isMomentPast(field.name, names) &&
        (field.hasDefault ||
          !field.optional ||
          isFilledByHook(flow, [model.name], field.name) ||
          (isUpdate && isAlwaysMadeWith(flow, [model.name, model.table ?? ''], field.name))),
    );
    if (column)
      return { why: `the model ${model.name} has the expiry column ${column.name}`, where: column.place };
    const tagged = model.fields.flatMap((field) => field.annotations).find(({ tag }) => tag === 'retention');
    if (tagged)
      return {
        why: `the model ${model.name} has an annotated column`,
        where: { ...tagged, file: model.place.file },
        saidIn: 'annotation',
      };
  }
  return undefined;
}

function modelsOf(flow: Flow, entity: EntityRef | undefined, table: ModelTable): readonly Model[] {
  if (!entity) return [];
  const declared = new Set<Model>();
  const add = (model: Model | undefined): void => {
    if (model) declared.add(model);
  };
  if (entity.kind === 'prisma') add(table.prisma(entity.name));
  if (entity.place) add(table.at(entity.place));
  if (entity.node) for (const place of declarationsOf(flow, entity.node)) add(table.at(place));
  const byName =
    declared.size > 0 ? [...declared].flatMap((model) => [model.name, model.table ?? '']) : [entity.name];
  for (const name of byName) {
    if (name === '') continue;
    const named = table.named(name);
    // Two unrelated models of one name say nothing; models without fields are TTL indexes declared elsewhere.
    if (declared.size === 0 ? named.filter((model) => model.fields.length > 0).length <= 1 : true)
      for (const model of named) if (declared.size === 0 || model.fields.length === 0) add(model);
  }
  if (declared.size === 0 && entity.kind === 'name') {
    const normal = normalName(entity.name);
    const similar = table.all().filter((model) => normalName(model.table ?? model.name) === normal);
    if (similar.length === 1) add(similar[0]);
  }
  return [...declared];
}

/** Where a value was declared: itself, the class of `new Runner()`, the schema of `model('Runner', runnerSchema)`. */
function declarationsOf(flow: Flow, ref: NodeRef): readonly Place[] {
  const places: Place[] = [];
  const visit = (at: NodeRef, depth: number): void => {
    for (const origin of [at, ...flow.origins(at)]) {
      places.push(placeOf(flow, origin));
      const node = flow.node(origin);
      if (node.k !== 'call' || depth > 3) continue;
      if (node.isNew) visit({ file: origin.file, node: node.callee }, depth + 1);
      for (const schema of flow.slot(origin, 'arg1')) visit(schema, depth + 1);
    }
  };
  visit(ref, 0);
  return places;
}

function canBeAnnotated(model: Model): boolean {
  return model.kind !== 'schema' || model.fields.length > 0;
}

// Configuration, records that may be kept, purge jobs

/** What the written thing may be called: model, table, captured names, key, bucket, cookie; most specific first. */
function namesOf(
  flow: Flow,
  call: NodeRef,
  reach: Reach,
  entity: EntityRef | undefined,
  models: readonly Model[],
): readonly string[] {
  const names = models.flatMap((model) => [model.name, ...(model.table === undefined ? [] : [model.table])]);
  if (entity) names.push(entity.name);
  names.push(...Object.values(reach.captures));
  if (flow.node(call).k === 'call') {
    for (const slot of [
      'arg0',
      'arg0.Bucket',
      'arg0.TableName',
      'arg0.Key',
      'arg0.name',
      'receiver().arg0',
    ]) {
      for (const value of flow.slot(call, slot)) {
        const text = textOf(flow, value);
        if (text !== undefined && text.length <= 200 && !/\s/.test(text)) names.push(text);
      }
    }
  }
  return [...new Set(names.filter((name) => name !== ''))];
}

function scheduleEvidence(
  names: readonly string[],
  schedule: Readonly<Record<string, string>>,
): Evidence | undefined {
  for (const [pattern, period] of Object.entries(schedule)) {
    const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '[^]*');
    const expression = new RegExp(`^${escaped}$`, 'i');
    const isName = /^\w+$/.test(pattern);
    const matches = (name: string): boolean =>
      expression.test(name) ||
      (isName && !name.includes(unknownPart) && normalName(name) === normalName(pattern));
    if (names.some(matches))
      return {
        why: `the configured schedule keeps ${pattern} for ${period}`,
        period,
        saidIn: 'configuration',
      };
  }
  return undefined;
}

function keptEvidence(names: readonly string[], words: RetentionWords): Evidence | undefined {
  const name = names.find((each) => words.mayBeKept(each.replaceAll(unknownPart, ' ')));
  return name === undefined ? undefined : { why: `${name.replaceAll(unknownPart, '…')} is kept as a proof` };
}

function purgeEvidence(
  flow: Flow,
  reach: Reach,
  entity: EntityRef | undefined,
  models: readonly Model[],
): Evidence | undefined {
  const names = [...models.flatMap((model) => [model.name, model.table ?? '']), entity?.name ?? ''];
  const keyed = reach.row.key === undefined ? undefined : reach.integration;
  const found = purgesOf(flow).find(
    names.filter((name) => name !== ''),
    keyed,
    (kind) => makesOthers(flow, reach, kind),
  );
  const why =
    found?.byStore === true ? 'the store deletes old records of the table' : 'a job deletes old records';
  return found && { why, where: found.place };
}

/** All of the tables that a write to one of several may be to, as far as they hold the data. */
function purgedEach(flow: Flow, reach: Reach, tables: readonly string[] | undefined): Evidence | undefined {
  const found = tables?.map((table) =>
    purgesOf(flow).find([table], undefined, (kind) => makesOthers(flow, reach, kind)),
  );
  const [first] = found ?? [];
  return first !== undefined && found?.every((purge) => purge !== undefined) === true
    ? { why: `a job deletes old records of ${(tables ?? []).join(' and ')}`, where: first.place }
    : undefined;
}

/** Whoever purges one of these purges what belongs to it. */
function purgedAlong(flow: Flow, models: readonly Model[]): Evidence | undefined {
  for (const { name, table } of models) {
    const found = purgesOf(flow).findWhole(table === undefined ? [name] : [name, table]);
    if (found !== undefined)
      return { why: `a job deletes old records of ${name}, and this with them`, where: found.place };
  }
  return undefined;
}

function placeOf(flow: Flow, ref: NodeRef): Place {
  const { start, end } = flow.node(ref);
  return { file: ref.file, start, end };
}
