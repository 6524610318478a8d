/**
 * Names that functions are kept under besides their own: `{ save: writeLine }`, `holder.write = writeLine`, `private say =
 * writeLine`. They are called by those names. What is handed to a call, or is one of two, may be called by any.
 */
import type { ModuleIr, NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import { PlainNames } from './plain-names.ts';

/** Of a function that may be called by any name. */
export const ANY_NAME = '';

/** By function (`file#function`). */
export function aliasesIn(evaluator: Evaluator, file: string): ReadonlyMap<string, readonly string[]> {
  const module = evaluator.program.module(file);
  if (module === undefined) return new Map();
  const plain = new PlainNames(evaluator);
  const found = new Map<string, string[]>();
  const add = (id: NodeId | undefined, alias: string): void => {
    const target = id === undefined || !isNamed(module, id) ? undefined : plain.functionOf(module, id);
    if (target === undefined) return;
    const known = found.get(target);
    if (known === undefined) found.set(target, [alias]);
    else if (!known.includes(alias)) known.push(alias);
  };
  for (const node of module.nodes) {
    switch (node.k) {
      case 'object':
        for (const prop of node.props) if (prop.p === 'value') add(prop.value, prop.key);
        break;
      case 'write':
        add(node.value, node.key ?? ANY_NAME);
        break;
      case 'conditional':
        add(node.then, ANY_NAME);
        add(node.else, ANY_NAME);
        break;
      case 'logical':
        add(node.right, ANY_NAME);
        break;
      case 'call':
        if (keepsWhatItIsGiven(evaluator, module, node.callee))
          for (const arg of node.args) add(arg.value, ANY_NAME);
        break;
      case 'jsx':
        addProvided(module, node.props, add);
        break;
      default:
        break;
    }
  }
  for (const cell of module.cells)
    if (cell.definitions.length > 1) for (const id of cell.definitions) add(id, cell.name);
  for (const cls of module.classes)
    for (const member of cls.members)
      for (const id of [member.init, ...member.assigned]) add(id, member.name);
  return found;
}

/** `createContext(report)`, `debounce(save)`, `writers.set('file', toFile)` */
function keepsWhatItIsGiven(evaluator: Evaluator, module: ModuleIr, callee: NodeId): boolean {
  const node = module.nodes[callee];
  if (node?.k === 'prop') return node.name === 'set';
  return node?.k === 'import' && evaluator.graph.imported(module.file, node.index)?.to === 'package';
}

/** `<Reports.Provider value={report}>`: whoever uses the context calls it as he likes. */
function addProvided(
  module: ModuleIr,
  props: NodeId,
  add: (id: NodeId | undefined, alias: string) => void,
): void {
  const node = module.nodes[props];
  if (node?.k !== 'object') return;
  for (const prop of node.props) if (prop.p === 'value' && prop.key === 'value') add(prop.value, ANY_NAME);
}

/** Whether a function that has a name stands there; one that is written there goes by what it stands under. */
function isNamed(module: ModuleIr, id: NodeId): boolean {
  const node = module.nodes[id];
  switch (node?.k) {
    case 'binding':
    case 'import':
    case 'cell':
      return true;
    case 'function':
      return module.functions[node.target]?.kind === 'function';
    default:
      return false;
  }
}
