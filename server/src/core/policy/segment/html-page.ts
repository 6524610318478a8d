/**
 * Which part of a published page is the document: its main element, without navigation, site header and footer, forms, scripts
 * and dialogs. Deliberately absent: style sheets; what is hidden by a class only is read.
 */
import { attribute, type Element, find, hasInside, type Node, textSize } from './html-nodes.ts';

const dropped = new Set(
  'script style template noscript svg math form select option textarea input iframe object canvas video audio nav footer dialog head menu'.split(
    ' ',
  ),
);
const droppedRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
]);
const siteWords =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|site-?footer|page-?footer|footer|site-?header|cookie-?(?:banner|consent|bar)|skip-?link|sr-only|visually-hidden|toc|table-of-contents|share-buttons?|social-links?|pagination)(?:$|[\s_-])/i;

/** `<main>` or the only `<article>`, when most of the page's words are inside. */
export function mainElement(document: Node): Element | null {
  const candidate =
    find(document, (element) => element.tagName === 'main' || attribute(element, 'role') === 'main') ??
    find(document, (element) => element.tagName === 'article');
  const body = find(document, (element) => element.tagName === 'body');
  if (candidate === null || body === null) return null;
  return textSize(candidate) >= 0.5 * textSize(body) ? candidate : null;
}

export function isDropped(element: Element): boolean {
  if (dropped.has(element.tagName)) return true;
  const role = attribute(element, 'role');
  if (role !== null && droppedRoles.has(role)) return true;
  if (element.tagName === 'header' || element.tagName === 'aside')
    return !hasInside(element, (inner) => inner.tagName === 'h1');
  if (['div', 'section', 'ul', 'ol', 'span', 'p', 'a', 'li'].includes(element.tagName)) {
    const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
    // A name such as "menu" on something large is a layout, not a menu.
    if (names !== ' ' && siteWords.test(names)) return textSize(element) < 1500 || /footer/i.test(names);
  }
  return false;
}
