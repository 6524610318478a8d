// What is read under a key is what the key says.
import AsyncStorage from '@react-native-async-storage/async-storage';
import * as SecureStore from 'expo-secure-store';

export async function read(): Promise<void> {
  const last = await AsyncStorage.getItem('runner/email');
  console.log(last);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const phone = await SecureStore.getItemAsync('phone');
  console.log(phone);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  const units = await AsyncStorage.getItem('units');
  console.log(units);
}
