/**
 * A module's representation as compact text, for expectations a person can read. A value is written as an expression
 * over other values; what is shared (bindings, phis, calls, functions) is a line of its own, named `%id`.
 */
import type { ConditionId, ModuleIr, NodeId, TypeIr, ValueNode } from '../../src/core/flow/ir.ts';

export function printModule(ir: ModuleIr): string {
  const lines: string[] = [];
  for (const entry of ir.imports) {
    lines.push(
      `import ${entry.typeOnly ? 'type ' : ''}${entry.name} as ${entry.local} from ${entry.specifier}`,
    );
  }
  ir.types.forEach((type, id) => {
    const extended = type.extends.map((base) => ` extends ${printType(ir, base)}`).join('');
    lines.push(
      `${type.kind} #${id} ${type.name}${extended} = ${printType(ir, type.type)}${tags(type.annotations)}`,
    );
  });
  for (const type of ir.classes) {
    const base = type.extends === undefined ? '' : ` extends ${value(ir, type.extends)}`;
    lines.push(`class ${type.name ?? '?'}${base}${tags(type.annotations)}`);
    for (const member of type.members) {
      const parts = [
        `  ${member.isStatic ? 'static ' : ''}${member.kind} ${member.name}${member.optional ? '?' : ''}`,
      ];
      if (member.type !== undefined) parts.push(`: ${printType(ir, member.type)}`);
      if (member.init !== undefined) parts.push(` = ${value(ir, member.init)}`);
      if (member.fn !== undefined) parts.push(` fn ${functionName(ir, member.fn)}`);
      if (member.assigned.length > 0)
        parts.push(` <- ${member.assigned.map((id) => value(ir, id)).join(' | ')}`);
      for (const decorator of member.decorators) parts.push(` @${value(ir, decorator.node)}`);
      lines.push(parts.join('') + tags(member.annotations));
    }
  }
  ir.functions.forEach((fn, id) => {
    const params = fn.params.map((param) => {
      const type = param.type === undefined ? '' : `: ${printType(ir, param.type)}`;
      return `${param.rest ? '...' : ''}${param.name ?? '_'}${param.optional ? '?' : ''}${type}`;
    });
    const result = fn.returnType === undefined ? '' : `: ${printType(ir, fn.returnType)}`;
    const modifiers = `${fn.isAsync ? 'async ' : ''}${fn.isGenerator ? 'generator ' : ''}`;
    const passed = fn.passedTo === undefined ? '' : ` passed to ${passedTo(ir, fn.passedTo)}`;
    lines.push(
      `${modifiers}${fn.kind} ${functionName(ir, id)}(${params.join(', ')})${result}${when(ir, fn.cond)}${passed}`,
    );
    const own = ir.nodes.flatMap((node, index) => (node.fn === id && isLine(node) ? [index] : []));
    for (const index of own) lines.push(`  ${line(ir, index)}`);
    for (const node of fn.returns) lines.push(`  return ${value(ir, node)}`);
    for (const node of fn.yields) lines.push(`  yield ${value(ir, node)}`);
    for (const thrown of fn.throws) lines.push(`  throw ${value(ir, thrown.value)}${when(ir, thrown.cond)}`);
  });
  ir.cells.forEach((cell) => {
    lines.push(`cell ${cell.name} = ${cell.definitions.map((id) => value(ir, id)).join(' | ')}`);
  });
  for (const entry of ir.exports) lines.push(printExport(ir, entry));
  for (const entry of ir.suppressions) {
    lines.push(`suppress ${entry.scope} ${entry.checks.join(',')} line ${entry.line} -- ${entry.reason}`);
  }
  for (const problem of ir.problems) lines.push(`problem at ${problem.start}: ${problem.message}`);
  return lines.join('\n');
}

function printExport(ir: ModuleIr, entry: ModuleIr['exports'][number]): string {
  switch (entry.e) {
    case 'value':
      return `export ${entry.name} = ${value(ir, entry.node)}`;
    case 'type':
      return `export type ${entry.name} = ${entry.to.in}`;
    case 'from':
      return `export ${entry.imported} as ${entry.name} from ${entry.specifier}`;
    case 'all':
      return `export * from ${entry.specifier}`;
    case 'assign':
      return `export = ${value(ir, entry.node)}`;
  }
}

/** Nodes that get a line of their own. */
function isLine(node: ValueNode): boolean {
  return (
    node.k === 'binding' || node.k === 'call' || node.k === 'jsx' || node.k === 'write' || node.k === 'phi'
  );
}

function line(ir: ModuleIr, id: NodeId): string {
  const node = ir.nodes[id];
  if (node === undefined) return '?';
  switch (node.k) {
    case 'binding': {
      const type = node.type === undefined ? '' : `: ${printType(ir, node.type)}`;
      const init = node.value === undefined ? '' : ` = ${value(ir, node.value)}`;
      const fallback = node.fallback === undefined ? '' : ` default ${value(ir, node.fallback)}`;
      return `${node.declaration} ${name(node, id)}${type}${init}${fallback}${tags(node.annotations ?? [])}`;
    }
    case 'phi':
      return `phi ${name(node, id)} = ${node.inputs.map((input) => value(ir, input)).join(' | ')}`;
    case 'write':
      return `write ${value(ir, node.base)}${node.key === undefined ? `[${node.computed === undefined ? '?' : value(ir, node.computed)}]` : `.${node.key}`} = ${value(ir, node.value)}${when(ir, node.cond)}`;
    case 'call':
      return `${node.used ? '' : 'do '}${callText(ir, node)}${when(ir, node.cond)}`;
    case 'jsx':
      return `jsx ${typeof node.tag === 'string' ? node.tag : value(ir, node.tag)} ${value(ir, node.props)}${when(ir, node.cond)}`;
    default:
      return value(ir, id);
  }
}

function callText(ir: ModuleIr, node: Extract<ValueNode, { k: 'call' }>): string {
  const types =
    node.typeArgs.length === 0 ? '' : `<${node.typeArgs.map((type) => printType(ir, type)).join(', ')}>`;
  return `${node.isNew ? 'new ' : ''}${value(ir, node.callee)}${types}(${list(ir, node.args)})`;
}

function name(node: { readonly name: string }, id: NodeId): string {
  return `${node.name}%${id}`;
}

/** Conditions in force, outermost first. */
function when(ir: ModuleIr, id: ConditionId): string {
  const parts: string[] = [];
  for (let at = id; at !== -1; ) {
    const condition = ir.conditions[at];
    if (condition === undefined) break;
    const how = condition.how === 'branch' ? '' : `${condition.how} `;
    parts.push(`${how}${condition.when ? '' : 'not '}${value(ir, condition.test)}`);
    at = condition.parent;
  }
  return parts.length === 0 ? '' : ` if ${parts.reverse().join(' & ')}`;
}

function list(ir: ModuleIr, items: readonly { readonly value: NodeId; readonly spread: boolean }[]): string {
  return items.map((item) => `${item.spread ? '...' : ''}${value(ir, item.value)}`).join(', ');
}

function value(ir: ModuleIr, id: NodeId, depth = 0): string {
  const node = ir.nodes[id];
  if (node === undefined) return `%${id}?`;
  if (depth > 12) return '...';
  const of = (other: NodeId): string => value(ir, other, depth + 1);
  switch (node.k) {
    case 'const':
      return JSON.stringify(node.value) ?? 'undefined';
    case 'template':
      return `${node.tag === undefined ? '' : of(node.tag)}\`${node.texts.map((text, index) => text + (index < node.parts.length ? `\${${of(node.parts[index] ?? -1)}}` : '')).join('')}\``;
    case 'binary':
    case 'logical':
      return `(${of(node.left)} ${node.op} ${of(node.right)})`;
    case 'unary':
      return `${node.op} ${of(node.operand)}`;
    case 'conditional':
      return `(${of(node.test)} ? ${of(node.then)} : ${of(node.else)})`;
    case 'phi':
    case 'binding':
      return name(node, id);
    case 'object':
      return `{ ${node.props.map((prop) => property(ir, prop, of)).join(', ')} }`;
    case 'array':
      return `[${node.items.map((item) => `${item.spread ? '...' : ''}${of(item.value)}`).join(', ')}]`;
    case 'prop':
      return `${of(node.base)}${node.optional ? '?.' : '.'}${node.name}`;
    case 'index':
      return `${of(node.base)}[${of(node.index)}]`;
    case 'rest':
      return `rest(${of(node.base)} - ${node.omit.join(',')})`;
    case 'element':
      return `${node.key === true ? 'key' : 'element'}(${of(node.base)}${node.index === undefined ? '' : ` ${node.index}`}${node.from === undefined ? '' : ` ${node.from}..`}${node.awaited === true ? ' awaited' : ''})`;
    case 'call':
      return `${node.isNew ? 'new ' : ''}${of(node.callee)}(${node.args.map((arg) => `${arg.spread ? '...' : ''}${of(arg.value)}`).join(', ')})`;
    case 'jsx':
      return `<${typeof node.tag === 'string' ? node.tag : of(node.tag)}>`;
    case 'function':
      return `fn ${functionName(ir, node.target)}`;
    case 'class':
      return `class ${ir.classes[node.target]?.name ?? '?'}`;
    case 'param':
      return `param${node.index}`;
    case 'this':
    case 'super':
      return node.k;
    case 'import':
      return `import:${ir.imports[node.index]?.local ?? '?'}`;
    case 'global':
      return node.name;
    case 'module':
      return `module(${node.specifier})`;
    case 'cell':
      return `cell:${ir.cells[node.cell]?.name ?? '?'}`;
    case 'update':
      return `${node.mode}(${of(node.base)}${node.key === undefined ? '' : ` .${node.key}`}${node.computed === undefined ? '' : ` [${of(node.computed)}]`}${node.value === undefined ? '' : ` ${of(node.value)}`})`;
    case 'write':
      return 'write';
    case 'await':
      return `await ${of(node.operand)}`;
    case 'yield':
      return `yield ${node.operand === undefined ? '' : of(node.operand)}`;
    case 'cast':
      return node.type === undefined
        ? `${of(node.operand)} ${node.how}`
        : `(${of(node.operand)} ${node.how} ${printType(ir, node.type)})`;
    case 'caught':
      return `caught(${[...node.thrown, ...node.calls].map(of).join(', ')})`;
    case 'opaque':
      return `opaque ${node.what}(${node.parts.map(of).join(', ')})`;
  }
}

function property(
  ir: ModuleIr,
  prop: Extract<ValueNode, { k: 'object' }>['props'][number],
  of: (id: NodeId) => string,
): string {
  switch (prop.p) {
    case 'value':
      return `${prop.key}: ${of(prop.value)}${tags(prop.annotations ?? [])}`;
    case 'computed':
      return `[${of(prop.key)}]: ${of(prop.value)}`;
    case 'spread':
      return `...${of(prop.value)}`;
    case 'getter':
    case 'setter':
      return `${prop.p} ${prop.key} ${functionName(ir, prop.fn)}`;
  }
}

function functionName(ir: ModuleIr, id: number): string {
  return `${ir.functions[id]?.name ?? ''}#${id}`;
}

function passedTo(
  ir: ModuleIr,
  to: { readonly call: NodeId; readonly arg: number; readonly prop?: string },
): string {
  const node = ir.nodes[to.call];
  const callee =
    node?.k === 'call'
      ? value(ir, node.callee)
      : node?.k === 'jsx'
        ? `<${typeof node.tag === 'string' ? node.tag : value(ir, node.tag)}>`
        : '?';
  return `${callee} ${to.arg}${to.prop === undefined ? '' : `.${to.prop}`}`;
}

function tags(annotations: readonly { readonly tag: string; readonly text: string }[]): string {
  return annotations.map(({ tag, text }) => ` @${tag}${text === '' ? '' : ` ${text}`}`).join('');
}

export function printType(ir: ModuleIr, type: TypeIr): string {
  const of = (other: TypeIr): string => printType(ir, other);
  switch (type.t) {
    case 'keyword':
      return type.name;
    case 'literal':
      return JSON.stringify(type.value);
    case 'ref': {
      const target =
        type.to.in === 'type' || type.to.in === 'class'
          ? `${type.to.in}#${type.to.id}`
          : type.to.in === 'import'
            ? `import ${[ir.imports[type.to.index]?.specifier ?? '?', ...type.to.path].join(' ')}`
            : type.to.in;
      return `${type.name}(${target})${type.args.length === 0 ? '' : `<${type.args.map(of).join(', ')}>`}`;
    }
    case 'object': {
      const members = type.members.map(
        (member) =>
          `${member.name}${member.optional ? '?' : ''}${member.method ? '()' : ''}: ${of(member.type)}${tags(member.annotations)}`,
      );
      if (type.index !== undefined) members.push(`[]: ${of(type.index)}`);
      if (type.call !== undefined) members.push(of(type.call));
      return `{ ${members.join('; ')} }`;
    }
    case 'array':
      return `${of(type.element)}[]`;
    case 'tuple':
      return `[${type.elements.map(of).join(', ')}]`;
    case 'union':
      return type.types.map(of).join(' | ');
    case 'intersection':
      return type.types.map(of).join(' & ');
    case 'function':
      return `(${type.params.map((param) => `${param.name}${param.type === undefined ? '' : `: ${of(param.type)}`}`).join(', ')}) => ${of(type.returns)}`;
    case 'typeof':
      return `typeof ${[value(ir, type.value), ...type.path].join('.')}`;
    case 'indexed':
      return `${of(type.object)}[${of(type.index)}]`;
    case 'keyof':
      return `keyof ${of(type.type)}`;
    case 'mapped':
      return `{ [${type.param} in ${of(type.over)}]: ${of(type.value)} }`;
    case 'conditional':
      return `(${of(type.check)} extends ${of(type.extends)} ? ${of(type.then)} : ${of(type.else)})`;
    case 'predicate':
      return `${type.asserts ? 'asserts ' : ''}${type.param}${type.type === undefined ? '' : ` is ${of(type.type)}`}`;
    case 'infer':
      return `infer ${type.name}`;
    case 'template':
    case 'unknown':
      return type.t;
  }
}
