// A sledge rental's app: hooks that keep what they are given on the phone.
import { useAsyncStorage } from '@react-native-async-storage/async-storage';
import { useMMKVBoolean, useMMKVNumber, useMMKVObject, useMMKVString } from 'react-native-mmkv';

interface Booking {
  firstName: string;
  birthDate: string;
}

export function useBooking(booking: Booking, user: { email: string }) {
  const [draft, setDraft] = useMMKVObject<Booking>('draft');
  const [, setEmail] = useMMKVString('login');
  const [sledges, setSledges] = useMMKVNumber('sledges');
  const [seen, setSeen] = useMMKVBoolean('seen');
  const profile = useAsyncStorage('profile');
  const { setItem } = useAsyncStorage('theme');

  const keep = async (change: Partial<Booking>): Promise<void> => {
    setDraft({ firstName: '', birthDate: '', ...draft, ...change });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.demographic.date_of_birth, user.name.first -> MMKV
    setDraft((before) => ({ ...booking, ...before }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.demographic.date_of_birth, user.name.first -> MMKV
    setDraft(undefined);
    setEmail(user.email);
//  ^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MMKV
    setEmail(undefined);
    setSledges((sledges ?? 0) + 1);
    setSeen(!seen);
    await profile.mergeItem(JSON.stringify({ email: user.email }));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> AsyncStorage
    await profile.removeItem();
    await setItem('dark');
  };
  return keep;
}
