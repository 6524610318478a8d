// Holds a configuration against its schema and words what does not fit: where, what was expected, what to do.
import { Ajv, type ErrorObject } from 'ajv';
import type { InputProblem } from '../../core/program/model.ts';
import { nearest } from '../suggest.ts';
import { type JsonPath, type JsonSource, nameOf } from './source.ts';

const schemaFile = 'schema/clauselens.schema.json';
const rowSchemaFile = 'schema/integration.schema.json';

/** Empty when the configuration is valid. */
export function validateConfiguration(
  source: JsonSource,
  rules: Readonly<Record<string, unknown>>,
): readonly InputProblem[] {
  const validate = compile(rules);
  if (validate(source.value)) return [];
  const errors = validate.errors ?? [];
  return relevant(errors).map((error) => describe(error, source, rules, alternatives(error, errors)));
}

/** The only names of properties that the schema restricts by a list. */
function checkIds(rules: Readonly<Record<string, unknown>>): readonly string[] {
  const schema = rules[schemaFile];
  const definitions = isObject(schema) ? schema['definitions'] : undefined;
  const check = isObject(definitions) ? definitions['check'] : undefined;
  return isObject(check) && Array.isArray(check['enum']) ? check['enum'].map(String) : [];
}

function compile(rules: Readonly<Record<string, unknown>>) {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictTypes: false,
    validateFormats: false,
  });
  // Words for what a reader should have written; only this file reads them.
  ajv.addKeyword({ keyword: 'x-expected', schemaType: 'string' });
  const rowSchema = rules[rowSchemaFile];
  ajv.addSchema(
    typeof rowSchema === 'object' && rowSchema !== null ? rowSchema : {},
    'integration.schema.json',
  );
  const schema = rules[schemaFile];
  if (typeof schema !== 'object' || schema === null)
    throw new Error(`${schemaFile} is missing from the rules`);
  return ajv.compile(schema);
}

/**
 * A value that fits none of several forms makes errors for each form. What a reader wants is the errors of the form that
 * was meant: the object form when an object was written, and the list of forms otherwise.
 */
function relevant(all: readonly ErrorObject[]): readonly ErrorObject[] {
  const branches = all.filter((error) => error.keyword === 'anyOf').map((error) => `${error.schemaPath}/`);
  const errors = all.filter((error) => !branches.some((branch) => error.schemaPath.startsWith(branch)));
  const choices = errors.filter((error) => error.keyword === 'oneOf');
  const kept = errors.filter((error) => {
    if (error.keyword === 'propertyNames') return true;
    if (error.propertyName !== undefined) return false;
    const choice = choices.find(
      (candidate) =>
        error !== candidate &&
        (error.instancePath === candidate.instancePath ||
          error.instancePath.startsWith(`${candidate.instancePath}/`)),
    );
    if (error.keyword === 'oneOf') return !isObject(error.data);
    if (choice === undefined) return true;
    if (!isObject(choice.data)) return false;
    const isWrongForm = error.keyword === 'type' && error.instancePath === choice.instancePath;
    return !isWrongForm;
  });
  return kept.length > 0 ? kept : errors.slice(0, 1);
}

/** Settings of which one has to be there. */
function alternatives(choice: ErrorObject, errors: readonly ErrorObject[]): readonly string[] {
  if (choice.keyword !== 'anyOf') return [];
  return errors
    .filter(
      (error) =>
        error.keyword === 'required' &&
        error.instancePath === choice.instancePath &&
        error.schemaPath.startsWith(`${choice.schemaPath}/`),
    )
    .map((error) => `"${String((error.params as Readonly<Record<string, unknown>>)['missingProperty'])}"`);
}

function describe(
  error: ErrorObject,
  source: JsonSource,
  rules: Readonly<Record<string, unknown>>,
  missing: readonly string[],
): InputProblem {
  const path = pathOf(error.instancePath, source.value);
  const at = (line: number, message: string): InputProblem => ({
    file: source.file,
    line,
    message,
    severity: 'error',
  });
  const subject = path.length === 0 ? 'the configuration' : `"${nameOf(path)}"`;
  const params = error.params as Readonly<Record<string, unknown>>;
  const expected = expectation(error);
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(params['additionalProperty']);
      const known = Object.keys(
        isObject(error.parentSchema?.['properties']) ? error.parentSchema['properties'] : {},
      );
      return at(
        source.lineOfKey(path, name),
        `unknown setting "${nameOf([...path, name])}"; ${suggestion(name, known, 'settings')}`,
      );
    }
    case 'propertyNames': {
      const name = String(params['propertyName']);

      return at(
        source.lineOfKey(path, name),
        `"${name}" in ${subject} is not known; ${suggestion(name, checkIds(rules), 'names')}`,
      );
    }
    case 'required':
      return at(source.lineOf(path), `${subject} lacks "${String(params['missingProperty'])}": add it`);
    case 'anyOf':
      return at(
        source.lineOf(path),
        missing.length > 0
          ? `${subject} lacks ${missing.join(' or ')}: add one of them`
          : `${subject} has none of the forms that it may have, found ${show(error.data)}`,
      );
    case 'enum': {
      const known = (Array.isArray(params['allowedValues']) ? params['allowedValues'] : []).map(String);
      const found = typeof error.data === 'string' ? error.data : undefined;
      const choice = found === undefined ? undefined : nearest(found, known);
      const meant = choice === undefined ? '' : `; did you mean "${choice}"?`;
      return at(
        source.lineOf(path),
        `${subject} must be one of ${known.map((value) => `"${value}"`).join(', ')}, found ${show(error.data)}${meant}`,
      );
    }
    case 'minLength':
      return at(source.lineOf(path), `${subject} is empty: write a value or leave the setting out`);
    case 'minimum':
      return at(
        source.lineOf(path),
        `${subject} must be ${String(params['limit'])} or more, found ${show(error.data)}`,
      );
    default:
      return at(source.lineOf(path), `${subject} must be ${expected}, found ${show(error.data)}`);
  }
}

/** What should have stood there, in words. */
function expectation(error: ErrorObject): string {
  const words: unknown = error.parentSchema?.['x-expected'];
  if (typeof words === 'string') return words;
  const type: unknown = error.parentSchema?.['type'];
  const items: unknown = error.parentSchema?.['items'];
  if (type === 'array') {
    const expected =
      isObject(items) && typeof items['x-expected'] === 'string' ? ` (${items['x-expected']})` : '';
    return `a list${expected}`;
  }
  switch (type) {
    case 'object':
      return 'an object { ... }';
    case 'string':
      return 'a string';
    case 'boolean':
      return 'true or false';
    case 'integer':
      return 'a whole number';
    default:
      return error.message?.replace(/^must be /, '') ?? 'something else';
  }
}

function suggestion(name: string, known: readonly string[], what: string): string {
  const choice = nearest(name, known);
  if (choice !== undefined) return `did you mean "${choice}"?`;
  return known.length === 0
    ? 'remove it'
    : `the ${what} here are ${known.filter((key) => key !== '$schema').join(', ')}`;
}

/** JSON pointer to path; indexes become numbers where the value is a list. */
function pathOf(pointer: string, root: unknown): JsonPath {
  const path: (string | number)[] = [];
  let value = root;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = isObject(value) || Array.isArray(value) ? (value as Record<string, unknown>)[key] : undefined;
  }
  return path;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
