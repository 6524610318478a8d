/** Short ways to ask what a piece of code was lowered to. Node numbers are left out, so expectations stay readable. */
import type { ModuleIr } from '../../src/core/flow/ir.ts';
import { lowerModule } from '../../src/core/flow/lower/index.ts';
import { printModule } from './print.ts';

export function lower(text: string, file = '/app/case.ts'): ModuleIr {
  return lowerModule(file, text);
}

/** Every line of the printed module, without indentation and node numbers. */
export function linesOf(text: string, file?: string): string[] {
  return printModule(lower(text, file))
    .split('\n')
    .map((line) => line.trim().replace(/%\d+/g, ''));
}

/** The lines that start with `prefix`. */
export function linesWith(prefix: string, text: string, file?: string): string[] {
  return linesOf(text, file).filter((line) => line.startsWith(prefix));
}

/** What is handed to each call of `name`, in order: `send(x, y)` gives `x, y`. Conditions are left out. */
export function argumentsOf(name: string, text: string, file?: string): string[] {
  const pattern = new RegExp(`^(?:do )?(?:new )?${name}(?:<.*>)?\\((.*?)\\)(?: if .*)?$`);
  return linesOf(text, file).flatMap((line) => pattern.exec(line)?.[1] ?? []);
}

/** The conditions each call of `send` is under; `always` for none. */
export function conditionsOfSend(text: string, file?: string): string[] {
  return linesOf(text, file).flatMap((line) => {
    const match = /^(?:do )?(?:new )?send\(.*?\)(?: if (.*))?$/.exec(line);
    return match === null ? [] : [match[1] ?? 'always'];
  });
}
