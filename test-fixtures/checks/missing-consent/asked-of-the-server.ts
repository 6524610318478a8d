// A cat sitters' site: the browser asks its own server for consent.
//- src/consent.ts
type Kind = 'statistics' | 'marketing';

export function useConsent() {
  async function askServer(kind: Kind): Promise<boolean> {
    const answer = await fetch(`/api/consent/${kind}`);
    return ((await answer.json()) as { granted: boolean }).granted;
  }
  async function askTerms(kind: Kind): Promise<boolean> {
    const answer = await fetch(`/api/terms/${kind}`);
    return ((await answer.json()) as { granted: boolean }).granted;
  }
  return { askServer, askTerms };
}

//- src/visits.ts
import Hotjar from '@hotjar/browser';
import { useConsent } from './consent.ts';

export interface Sitter {
  id: string;
  email: string;
}

export async function seen(sitter: Sitter): Promise<void> {
  const { askServer, askTerms } = useConsent();
  if (await askTerms('statistics')) {
    Hotjar.identify(sitter.id, { email: sitter.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Hotjar
  }
  if (await askServer('marketing')) {
    Hotjar.identify(sitter.id, { email: sitter.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Hotjar
  }
  if (askServer('statistics')) {
    Hotjar.identify(sitter.id, { email: sitter.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Hotjar
  }
  if (!(await askServer('statistics'))) return;
  Hotjar.identify(sitter.id, { email: sitter.email });
}

export function welcomed(sitter: Sitter): void {
  const { askServer } = useConsent();
  askServer('statistics').then((granted) => {
    if (granted) Hotjar.identify(sitter.id, { email: sitter.email });
  });
}

export async function chosen(sitter: Sitter): Promise<void> {
  const answer = await fetch('/api/consents/analytics');
  const { granted, version } = await answer.json();
  if (version > 2) Hotjar.identify(sitter.id, { email: sitter.email });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Hotjar
  if (granted) Hotjar.identify(sitter.id, { email: sitter.email });
}
