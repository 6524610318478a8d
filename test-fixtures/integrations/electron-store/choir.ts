// A desktop program for choirs.
import Store from 'electron-store';

interface Settings {
  theme: 'light' | 'dark';
  singer?: { fullName: string; voice: string };
}

const store = new Store<Settings>({ defaults: { theme: 'light' } });

export function signedIn(singer: { fullName: string; voice: string }): void {
  store.set('singer', singer);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> electron-store
  store.set({ singer, theme: 'light' });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> electron-store
  store.set('theme', 'dark');
  store.delete('singer');
}
