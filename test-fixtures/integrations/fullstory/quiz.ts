// The same with FullStory.
import { FullStory } from '@fullstory/browser';

export function started(player: { id: string; email: string }): void {
  FullStory('setIdentity', { uid: player.id, properties: { email: player.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> FullStory
  FullStory('setIdentity', { uid: player.id });
  FS.identify(player.id, { email: player.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> FullStory
}
