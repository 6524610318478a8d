/** Checks a file of rows against the schema and puts what is wrong into words. Loaded rows are never trusted blindly. */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { CatalogProblem } from './model.ts';

const compiled = new WeakMap<object, ValidateFunction>();

/** Problems of one file; `schema` is `rules/schema/integration.schema.json`, parsed. */
export function integrationProblems(file: string, value: unknown, schema: object): readonly CatalogProblem[] {
  let validate = compiled.get(schema);
  if (validate === undefined) {
    // The schema's own "format" and meta keywords are documentation here; ajv need not know them.
    validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    compiled.set(schema, validate);
  }
  if (validate(value)) return [];
  return mostSpecific(validate.errors ?? []).map((error) => ({
    file,
    path: error.instancePath,
    message: wording(error),
  }));
}

/** Alternatives (`anyOf`) report every branch that failed; the deepest errors name what the author has to change. */
function mostSpecific(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const own = errors.filter((error) => error.keyword !== 'anyOf' && error.keyword !== 'oneOf');
  const seen = new Set<string>();
  return (own.length > 0 ? own : errors).filter((error) => {
    const key = `${error.instancePath} ${wording(error)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function wording(error: ErrorObject): string {
  const parameters: Record<string, unknown> = error.params;
  if (error.keyword === 'additionalProperties') {
    return `unknown property "${String(parameters['additionalProperty'])}"`;
  }
  if (error.keyword === 'enum') {
    const allowed = Array.isArray(parameters['allowedValues']) ? parameters['allowedValues'] : [];
    return `must be one of ${allowed.map((choice) => JSON.stringify(choice)).join(', ')}`;
  }
  if (error.keyword === 'required') return `"${String(parameters['missingProperty'])}" is missing`;
  return error.message ?? 'is not valid';
}
