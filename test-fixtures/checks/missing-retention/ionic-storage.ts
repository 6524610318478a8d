// What an app keeps on the phone through the storage of Ionic, handed in or made by itself.
import { Storage as PhoneStorage } from '@ionic/storage';
import { Storage } from '@ionic/storage-angular';

export class ProfileStore {
  constructor(private readonly storage: Storage) {}

  async open(): Promise<void> {
    await this.storage.create();
  }

  async keep(fullName: string, email: string): Promise<void> {
    await this.storage.set('profile', { fullName, email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> Ionic Storage
    await this.storage.set('theme', 'dark');
    await this.storage.get('profile');
  }

  async forget(): Promise<void> {
    await this.storage.remove('draft');
  }
}

export async function remember(phone: string): Promise<void> {
  const made = new PhoneStorage({ name: 'club' });
  const opened = await made.create();
  await opened.set('lastCaller', { phone, tries: 3 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Ionic Storage
  await opened.set('tries', 3);
}
