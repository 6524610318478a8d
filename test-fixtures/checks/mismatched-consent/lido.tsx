// An open-air pool: what was granted, under names that do not say consent.
import posthog from 'posthog-js';
import { useState } from 'react';

type Category = 'necessary' | 'statistics' | 'marketing';
interface Choices {
  granted: Category[];
}
declare function readChoices(): Choices | null;

export const hasGranted = (category: Category): boolean => readChoices()?.granted.includes(category) ?? false;

export function Pool({ email }: { email: string }) {
  const [grants] = useState<Partial<Record<Category, boolean>>>({});
  const [open, setOpen] = useState(false);
  const may = grants.statistics === true;
  const swim = () => {
    if (hasGranted('statistics')) posthog.capture('swim', { email });
    if (hasGranted('marketing')) posthog.capture('swim', { email });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
    if (!hasGranted('statistics')) posthog.capture('swim', { email });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
    if (grants.statistics) posthog.capture('swim', { email });
    if (grants.marketing) posthog.capture('swim', { email });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
    if (grants.statistics !== false) posthog.capture('swim', { email });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
    if (readChoices()?.granted.includes('statistics')) posthog.capture('swim', { email });
    if (open && may) posthog.capture('swim', { email });
    setOpen(false);
  };
  return <button type="button" onClick={swim} />;
}

interface Account {
  granted: string[];
  hasGranted(right: string): boolean;
}

// Rights of an account are no consents.
export function rights(account: Account, email: string): void {
  if (account.hasGranted('statistics')) posthog.capture('admin', { email });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  if (account.granted.includes('export')) posthog.capture('admin', { email });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}
