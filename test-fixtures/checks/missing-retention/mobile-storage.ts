// A babysitting app keeps things on the phone.
import AsyncStorage from '@react-native-async-storage/async-storage';

interface Family {
  id: string;
  surname: string;
  homeAddress: string;
  children: { nickname: string; age: number }[];
  rating: number;
}

export async function keepFamily(family: Family): Promise<void> {
  await AsyncStorage.setItem('family-id', family.id);
  await AsyncStorage.setItem('rating', String(family.rating));
  await AsyncStorage.setItem('family', JSON.stringify({ surname: family.surname, at: family.homeAddress }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.address, user.name.last -> AsyncStorage
  await AsyncStorage.setItem('children', String(family.children.length));
  await AsyncStorage.mergeItem('family', JSON.stringify({ rating: family.rating }));
  await AsyncStorage.removeItem('family');
}

export async function keepContact(email: string, seen: boolean): Promise<void> {
  await AsyncStorage.multiSet([
    ['seen', String(seen)],
    ['tour', 'done'],
  ]);
  await AsyncStorage.multiSet([['email', email]]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> AsyncStorage
}

export async function contact(): Promise<string | null> {
  return AsyncStorage.getItem('email');
}
