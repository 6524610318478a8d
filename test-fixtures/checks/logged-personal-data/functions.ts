// Functions that log what passes through them, and functions that pick what may be logged.
interface Skater {
  id: string;
  name: string;
  email: string;
  shoeSize: number;
  level: number;
}

export function logged<A extends unknown[], R>(name: string, run: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    console.log(`${name} called with ${args.length} arguments`);
    return run(...args);
  };
}

export function timed<T>(label: string, run: () => T): T {
  const started = performance.now();
  const result = run();
  console.log(label, performance.now() - started);
  return result;
}

function pick<T extends object, K extends keyof T>(value: T, ...keys: K[]): Pick<T, K> {
  const picked = {} as Pick<T, K>;
  for (const key of keys) picked[key] = value[key];
  return picked;
}
function omit<T extends object, K extends keyof T>(value: T, ...keys: K[]): Omit<T, K> {
  const copy = { ...value };
  for (const key of keys) delete copy[key];
  return copy;
}
function forLog({ id, level }: Skater): { id: string; level: number } {
  return { id, level };
}
function describe(skater: Skater, verbose = false): string {
  return verbose ? `${skater.id} ${skater.name}` : skater.id;
}

export function lesson(skater: Skater): void {
  console.log(pick(skater, 'id', 'level'));
  console.log(omit(skater, 'name', 'email'));
  console.log(forLog(skater));
  console.log(pick(skater, 'id', 'email'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(omit(skater, 'name'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(describe(skater, true));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function copies(skater: Skater): void {
  console.log(structuredClone(skater).level);
  console.log(structuredClone(skater));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(Object.assign({}, { level: skater.level }));
  console.log(Object.assign({}, skater, { level: 1 }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(JSON.stringify(skater, (key, value) => (key === 'id' || key === '' ? value : undefined)));
  console.log(JSON.parse(JSON.stringify(skater)).level);
}

export function currying(skater: Skater): void {
  const say = (prefix: string) => (text: string) => console.log(prefix, text);
  say('level')(String(skater.level));
  say('name')(skater.name);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function defaults(skater?: Partial<Skater>): void {
  const { level = 0, name = 'nobody' } = skater ?? {};
  console.log(level);
  console.log(name);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

class Log {
  static lines = 0;
  static write(...parts: unknown[]): void {
    Log.lines += 1;
    console.log(Log.lines, ...parts);
  }
}
export function statics(skater: Skater): void {
  Log.write('level', skater.level);
  Log.write('e-mail', skater.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

function toConsole(...parts: unknown[]): void {
  console.info.apply(console, parts);
}
interface Rink {
  call(method: string, ...values: unknown[]): void;
  apply(change: { level: number }, skater: Skater): void;
}
export function called(skater: Skater, rink: Rink): void {
  console.log.call(console, 'level', skater.level);
  console.log.call(console, 'name', skater.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log.apply(console, ['e-mail', skater.email]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  Reflect.apply(Log.write, Log, ['shoe', skater.shoeSize]);
  Reflect.apply(Log.write, Log, [skater.email]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  describe.call(undefined, skater);
  console.log(describe.call(undefined, skater));
  console.log(describe.apply(null, [skater, true]));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  toConsole(skater.id);
  toConsole(skater.id, skater.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  // Methods of their own that bear these names.
  rink.call('open', skater.name);
  rink.apply({ level: 1 }, skater);
}
