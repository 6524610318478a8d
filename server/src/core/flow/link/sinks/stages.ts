/**
 * What runs on a developer's machine alone: `if (process.env.NODE_ENV === 'development')`, `if (!isProduction)`. As with scripts
 * for developers, what happens there is a possibility.
 */
import type { StageWords } from '../../../catalog/model.ts';
import { splitWords } from '../../../text/words.ts';
import type { ConditionId, FunctionId, NodeId } from '../../ir.ts';
import { isReachedOnlyWhere } from '../conditions/around.ts';
import type { Evaluator } from '../evaluate.ts';

/** What bundlers ask in front of settings that pages may read. */
const PREFIX = /^(?:NEXT_PUBLIC|VITE|PUBLIC|REACT_APP|EXPO_PUBLIC)_/;

/** Whether a place is reached only there. */
export function isForDevelopers(
  evaluator: Evaluator,
  file: string,
  fn: FunctionId,
  cond: ConditionId,
): boolean {
  return isReachedOnlyWhere(evaluator.module(file), fn, cond, (test, when) =>
    isThere(evaluator, file, test, when),
  );
}

/** Whether a test comes out so there alone. */
export function isThere(evaluator: Evaluator, file: string, id: NodeId, when: boolean): boolean {
  const node = evaluator.node(file, id);
  const ask = (inner: NodeId, held = when): boolean => isThere(evaluator, file, inner, held);
  const { stages } = evaluator.catalog;
  switch (node.k) {
    case 'unary':
      return node.op === '!' && ask(node.operand, !when);
    case 'cast':
      return ask(node.operand);
    case 'logical': {
      if (node.op === '??') return false;
      const sides = [node.left, node.right];
      // Both hold, or one of them does.
      return (node.op === '&&') === when ? sides.some((side) => ask(side)) : sides.every((side) => ask(side));
    }
    case 'binary': {
      if (!/^[=!]==?$/.test(node.op)) return false;
      const words = node.op.startsWith('=') === when ? stages.development : stages.production;
      return (
        isStage(evaluator, file, node.left, node.right, words) ||
        isStage(evaluator, file, node.right, node.left, words)
      );
    }
    case 'binding':
      // A parameter is what a caller says, and a known value says it instead of a name.
      if (node.declaration === 'param') return false;
      return node.value === undefined ? isSwitch(stages, node.name, when) : ask(node.value);
    case 'import': {
      const [name] = evaluator.naming.namesAt(evaluator.rootFrame(file, node.fn), id);
      return isSwitch(stages, name, when);
    }
    case 'prop':
      return isSwitch(stages, node.name, when) && isOfSettings(evaluator, file, node.base);
    case 'global':
      return isSwitch(stages, node.name, when);
    default:
      return false;
  }
}

function isSwitch(stages: StageWords, name: string | undefined, when: boolean): boolean {
  return (when ? stages.switches : stages.productionSwitches).has(name ?? '');
}

/** `process.env.NODE_ENV`, and what it is compared with. */
function isStage(
  evaluator: Evaluator,
  file: string,
  setting: NodeId,
  other: NodeId,
  words: ReadonlySet<string>,
): boolean {
  const written = evaluator.node(file, other);
  if (written.k !== 'const' || typeof written.value !== 'string' || !words.has(written.value)) return false;
  const name = settingAt(evaluator, file, setting)?.replace(PREFIX, '') ?? '';
  const { builds, production, settings } = evaluator.catalog.stages;
  // What is not production is a place for trying out, too, where others can come; builds know the developer's machine alone.
  return (words === production ? builds : settings).has(name);
}

/** The name of a setting of the process. */
export function settingAt(evaluator: Evaluator, file: string, id: NodeId): string | undefined {
  const node = evaluator.node(file, id);
  switch (node.k) {
    case 'prop':
      return isOfSettings(evaluator, file, node.base) ? node.name : undefined;
    case 'cast':
      return settingAt(evaluator, file, node.operand);
    case 'logical':
      return node.op === '&&' ? undefined : settingAt(evaluator, file, node.left);
    case 'binding':
      if (node.declaration === 'param') return undefined;
      return node.value === undefined ? node.name : settingAt(evaluator, file, node.value);
    case 'import':
    case 'global':
      return evaluator.naming.namesAt(evaluator.rootFrame(file, node.fn), id)[0];
    default:
      return undefined;
  }
}

/** `process.env`, `import.meta.env`, `appConfig`: what holds settings, and those of nobody: `user.settings`. */
function isOfSettings(evaluator: Evaluator, file: string, base: NodeId): boolean {
  const frame = evaluator.rootFrame(file, evaluator.node(file, base).fn);
  const [own = '', of = ''] = evaluator.naming.namesAt(frame, base);
  const last = splitWords(own).at(-1) ?? '';
  return evaluator.catalog.stages.holders.has(last) && !evaluator.classifier.isPerson(of);
}
