// A phone's logger: the console on a developer's machine, and what is kept of a crash anywhere else.
import { getCrashlytics, log as crashLog } from '@react-native-firebase/crashlytics';

declare const __DEV__: boolean;

function emit(message: string, fields: Record<string, unknown> = {}): void {
  const line = `${message} ${JSON.stringify(fields)}`;
  if (__DEV__) console.log(line);
  else crashLog(getCrashlytics(), line);
}
function show(message: string, fields: Record<string, unknown> = {}): void {
  if (__DEV__) console.log(message, fields);
}

export function started(hiker: { id: string; email: string }): void {
  emit('started', { id: hiker.id });
  emit('started', { email: hiker.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Firebase Crashlytics
  show('started', { email: hiker.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
}
