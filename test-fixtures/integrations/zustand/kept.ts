// A diary on a phone: what changes in the store is written down.
import { createMMKV } from 'react-native-mmkv';
import { create } from 'zustand';
import { subscribeWithSelector } from 'zustand/middleware';

interface Entry {
  day: string;
  diagnosis: string;
}
interface Diary {
  entries: Entry[];
  theme: 'light' | 'dark';
}

const storage = createMMKV({ id: 'diary' });
export const useDiary = create<Diary>()(subscribeWithSelector((): Diary => ({ entries: [], theme: 'light' })));

useDiary.subscribe(
  (state) => state.entries,
  (entries, before) => {
    storage.set('entries', JSON.stringify(entries));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.health_and_medical -> MMKV
    storage.set('before', JSON.stringify(before));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.health_and_medical -> MMKV
    storage.set('count', entries.length);
  },
);
useDiary.subscribe(
  (state) => state.theme,
  (theme) => storage.set('theme', theme),
);
