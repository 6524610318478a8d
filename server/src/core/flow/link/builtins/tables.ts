/**
 * Methods of texts and lists that give no content away.
 */
export const TESTS = new Set([
  'includes',
  'startsWith',
  'endsWith',
  'test',
  'some',
  'every',
  'has',
  'equals',
  'isPrototypeOf',
  'hasOwnProperty',
  'delete',
]);

export const NUMBERS = new Set([
  'indexOf',
  'lastIndexOf',
  'findIndex',
  'search',
  'localeCompare',
  'getTime',
  'getFullYear',
  'getMonth',
  'getDate',
  'getDay',
  'getHours',
  'push',
  'unshift',
]);

/** Names of the global object itself. */
export const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self', 'global']);

/** Methods of texts that leave all of it readable. */
export const LEAVES_TEXT: ReadonlySet<string> = new Set([
  'trim',
  'trimStart',
  'trimEnd',
  'toLowerCase',
  'toUpperCase',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
  'toString',
  'valueOf',
  'normalize',
]);
