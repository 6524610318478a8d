/** The tree of an HTML page as parse5 gives it: looking for elements, attributes and text. */
import type { DefaultTreeAdapterMap } from 'parse5';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];
export type TextNode = DefaultTreeAdapterMap['textNode'];

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

export const span = (cell: Element, name: 'rowspan' | 'colspan'): number =>
  Math.max(1, Number.parseInt(attribute(cell, name) ?? '1', 10) || 1);

export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((candidate) => candidate.name === name)?.value ?? null;

export function hasInside(element: Element, wanted: (inner: Element) => boolean): boolean {
  return childrenOf(element).some((child) => isElement(child) && (wanted(child) || hasInside(child, wanted)));
}

export function find(node: Node, wanted: (element: Element) => boolean): Element | null {
  if (isElement(node) && wanted(node)) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, wanted);
    if (found !== null) return found;
  }
  return null;
}

export function elementsOf(node: Node, tags: readonly string[]): Element[] {
  const found: Element[] = [];
  for (const child of childrenOf(node)) {
    if (isElement(child) && tags.includes(child.tagName)) found.push(child);
    else found.push(...elementsOf(child, tags));
  }
  return found;
}

export function nearestTable(node: Element): Node | null {
  let parent: Node | null | undefined = node.parentNode;
  while (parent !== null && parent !== undefined && parent.nodeName !== 'table') {
    parent = isElement(parent) ? parent.parentNode : null;
  }
  return parent ?? null;
}

export function plainText(node: Node): string {
  if (node.nodeName === '#text') return (node as TextNode).value;
  let text = '';
  for (const child of childrenOf(node)) text += plainText(child);
  return text;
}

export function textSize(node: Node): number {
  if (node.nodeName === '#text') return (node as TextNode).value.trim().length;
  if (isElement(node) && (node.tagName === 'script' || node.tagName === 'style')) return 0;
  let size = 0;
  for (const child of childrenOf(node)) size += textSize(child);
  return size;
}
