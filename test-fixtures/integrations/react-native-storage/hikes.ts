// A hiking app.
import AsyncStorage from '@react-native-async-storage/async-storage';
import { Preferences } from '@capacitor/preferences';
import { writeAsStringAsync } from 'expo-file-system/legacy';
import * as SecureStore from 'expo-secure-store';
import { createMMKV } from 'react-native-mmkv';

const storage = createMMKV();

export async function remember(email: string, phone: string, kilometres: number): Promise<void> {
  await AsyncStorage.setItem('email', email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> AsyncStorage
  await AsyncStorage.setItem('kilometres', String(kilometres));
  await AsyncStorage.multiSet([['phone', phone]]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> AsyncStorage
  storage.set('email', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MMKV
  storage.set('kilometres', kilometres);
  await SecureStore.setItemAsync('email', email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> SecureStore
  await writeAsStringAsync('hiker.txt', email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> file
  await Preferences.set({ key: 'email', value: email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Preferences
  await AsyncStorage.removeItem('email');
}
