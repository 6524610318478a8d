'use client';

import mixpanel from 'mixpanel-browser';
import { useEffect } from 'react';

interface User {
  id: string;
  email: string;
}

export function Profile({ user }: { user: User }) {
  useEffect(() => {
    if (hasConsent(user, 'analytics')) {
      mixpanel.people.set({ $email: user.email });
    }
  }, [user]);
  useEffect(() => {
    if (hasConsent(user, 'analytics')) {
      mixpanel.people.set({ $email: user.email });
    }
  }, [user]);
  return (
    <button
      type="button"
      onClick={() => {
        if (hasConsent(user, 'analytics')) {
          mixpanel.track('Clicked', { email: user.email });
        }
      }}
      onBlur={() => {
        if (hasConsent(user, 'analytics')) {
          mixpanel.track('Left', { email: user.email });
        }
      }}
    >
      Hello
    </button>
  );
}

// TODO: answer whether this person has agreed to this purpose. Until then nothing is sent.
function hasConsent(_person: unknown, _purpose: string): boolean {
  return false;
}
