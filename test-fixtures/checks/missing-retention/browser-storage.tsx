// What a recipe site keeps in the browser.
//- src/storage.ts
export function keep(key: string, value: unknown): void {
  localStorage.setItem(key, JSON.stringify(value));
}
export function take<T>(key: string): T | undefined {
  const text = localStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as T);
}

//- src/profile.ts
import { keep, take } from './storage.ts';

interface Cook {
  id: string;
  displayName: string;
  email: string;
  allergies: string[];
  favourites: string[];
}
interface Settings {
  theme: 'light' | 'dark';
  units: 'metric' | 'imperial';
  language: string;
}

export function remember(cook: Cook, settings: Settings): void {
  keep('settings', settings);
  keep('favourites', cook.favourites);
  keep('cook', cook);
// ^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.health_and_medical, user.name -> localStorage
  localStorage.setItem('theme', settings.theme);
  localStorage.setItem('email', cook.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> localStorage
  window.localStorage.setItem('allergies', cook.allergies.join(','));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.health_and_medical -> localStorage
  localStorage.removeItem('email');
}

export function whoIsIt(): string | undefined {
  return take<Cook>('cook')?.id;
}

//- src/Login.tsx
import { useState } from 'react';

declare function login(email: string, password: string): Promise<{ accessToken: string; expiresIn: number }>;

export function Login() {
  const [email, setEmail] = useState('');
  const [step, setStep] = useState(1);
  async function submit() {
    const session = await login(email, 'unused');
    localStorage.setItem('step', String(step));
    localStorage.setItem('token', session.accessToken);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> localStorage
    localStorage.setItem('expiresIn', String(session.expiresIn));
    setStep(step + 1);
  }
  return <input value={email} onChange={(event) => setEmail(event.target.value)} onBlur={submit} />;
}
