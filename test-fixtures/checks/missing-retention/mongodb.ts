// An eye clinic keeps appointments in Mongo's own driver, with and without TTL.
import { MongoClient } from 'mongodb';

const client = new MongoClient('mongodb://localhost');
const db = client.db('clinic');

interface Appointment {
  id: string;
  patientName: string;
  phone: string;
  diagnosis: string;
  slot: string;
}

const appointments = db.collection<Appointment>('appointments');
const waiting = db.collection<{ phone: string; createdAt: Date }>('waiting');
const slots = db.collection('slots');

export async function prepare(): Promise<void> {
  await waiting.createIndex({ createdAt: 1 }, { expireAfterSeconds: 7 * 86_400 });
  await appointments.createIndex({ slot: 1 });
}

export async function book(appointment: Appointment): Promise<void> {
  await slots.insertOne({ slot: appointment.slot, taken: true });
  await appointments.insertOne(appointment);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.health_and_medical, user.name -> MongoDB
  await appointments.updateOne({ id: appointment.id }, { $set: { slot: appointment.slot } });
  await appointments.updateOne({ id: appointment.id }, { $set: { diagnosis: appointment.diagnosis } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.health_and_medical -> MongoDB
}

export async function wait(phone: string): Promise<void> {
  await waiting.insertOne({ phone, createdAt: new Date() });
}

export async function anonymous(appointment: Appointment): Promise<void> {
  const { patientName, phone, diagnosis, ...rest } = appointment;
  await slots.insertOne(rest);
  await slots.insertOne({ ...rest, letters: patientName.length, digits: phone.length, long: diagnosis.length > 9 });
}

export async function find(phone: string): Promise<Appointment | null> {
  return appointments.findOne({ phone });
}

export async function cancel(phone: string): Promise<void> {
  await appointments.deleteMany({ phone });
}
