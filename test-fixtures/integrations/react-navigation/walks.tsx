// Walks with partners: what a screen is handed stands in the table of screens.
import { type RouteProp, useRoute } from '@react-navigation/native';
import type { NativeStackScreenProps } from '@react-navigation/native-stack';

interface Walker {
  nick: string;
  emergencyPhone: string;
}
type Screens = {
  Route: { km: number };
  Partner: { it: Walker; since: number };
};

export function PartnerScreen({ route }: NativeStackScreenProps<Screens, 'Partner'>) {
  const { it, since } = route.params;
  console.log('since', since);
  console.log('partner', it);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log('all', route.params);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  return null;
}

export function RouteScreen({ route }: NativeStackScreenProps<Screens, 'Route'>) {
  console.log('route', route.params);
  return null;
}

export function Badge() {
  const route = useRoute<RouteProp<Screens, 'Partner'>>();
  console.log('badge', route.name);
  console.log('badge', route.params.it.emergencyPhone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log('badge', route.params.it);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  return null;
}
