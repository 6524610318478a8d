'use client';

import mixpanel from 'mixpanel-browser';
import { useEffect } from 'react';

interface User {
  id: string;
  email: string;
}

export function Profile({ user }: { user: User }) {
  useEffect(() => {
    mixpanel.people.set({ $email: user.email });
  }, [user]);
  useEffect(() => mixpanel.people.set({ $email: user.email }), [user]);
  return (
    <button
      type="button"
      onClick={() => mixpanel.track('Clicked', { email: user.email })}
      onBlur={() => {
        mixpanel.track('Left', { email: user.email });
      }}
    >
      Hello
    </button>
  );
}
