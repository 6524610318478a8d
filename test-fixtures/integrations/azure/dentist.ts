// Appointments and letters of a dentist.
import { CosmosClient } from '@azure/cosmos';
import { BlobServiceClient } from '@azure/storage-blob';

const appointments = new CosmosClient('').database('practice').container('appointments');
const letters = BlobServiceClient.fromConnectionString('').getContainerClient('letters');

export async function book(patient: { id: string; email: string }): Promise<void> {
  await appointments.items.create({ email: patient.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Cosmos DB
  await appointments.items.create({ email: patient.email, ttl: 86_400 });
  await letters.getBlockBlobClient('1.json').upload(JSON.stringify({ email: patient.email }), 20);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Azure Blob Storage
  await letters.getBlockBlobClient('1.json').upload(JSON.stringify({ patient: patient.id }), 20);
}
