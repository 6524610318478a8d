// Model releases of a photo lab: blobs stay until somebody deletes them.
import { getStore } from '@netlify/blobs';

interface Release {
  id: string;
  email: string;
  image: string;
}
export async function keep(release: Release): Promise<void> {
  const store = getStore('releases');
  await store.set(release.id, release.image);
  await store.setJSON(release.id, { email: release.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Netlify Blobs
  await store.set(release.id, release.image, { metadata: { email: release.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Netlify Blobs
  await store.delete(release.id);
}
