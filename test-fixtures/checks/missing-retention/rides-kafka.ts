//- src/consumer.ts
// Rides by topic, each with a handler.
import { Kafka, logLevel, type EachMessagePayload } from 'kafkajs';
import { decode } from './codec';
import { MongoClient } from 'mongodb';
import { trackRide } from './segment';
export interface RideCompleted { rideId: string; rider: { riderName: string; riderPhone: string }; driverLicence: string; pickup: { lat: number; lng: number }; fare: number }
export interface RideCancelled { rideId: string; by: 'rider' | 'driver' }
interface Topics { 'ride.completed': RideCompleted; 'ride.cancelled': RideCancelled }
type Handler<T extends keyof Topics> = (event: Topics[T], meta: { offset: string }) => Promise<void>;
const mongo = new MongoClient(process.env.MONGO!);
const rides = mongo.db('rides').collection('completed');

const routes: { [T in keyof Topics]: Handler<T> } = {
  async 'ride.completed'(event, { offset }) {
    console.info('completed', event.rideId, offset, event.fare);
    console.info('completed', event.rider.riderPhone);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
    await rides.insertOne({ _id: event.rideId as never, rider: event.rider, fare: event.fare });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.name -> MongoDB
    await rides.updateOne({ _id: event.rideId as never }, { $set: { fare: event.fare } });
    await trackRide(event.rideId, { fare: event.fare });
    await trackRide(event.rideId, { name: event.rider.riderName });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Segment
  },
  async 'ride.cancelled'(event) {
    console.info('cancelled', event);
    await rides.insertOne({ ...event } as never);
  },
};
async function eachMessage({ topic, partition, message }: EachMessagePayload) {
  if (!message.value) return;
  const handler = routes[topic as keyof Topics] as Handler<keyof Topics>;
  try {
    await handler(decode(message.value), { offset: message.offset });
  } catch (error) {
    console.error('poison', topic, partition, message.offset, (error as Error).message);
    console.error('poison', message.value.toString());
  }
}
export async function run() {
  const consumer = new Kafka({ brokers: ['b:9092'], logLevel: logLevel.WARN }).consumer({ groupId: 'g' });
  await consumer.subscribe({ topics: ['ride.completed', 'ride.cancelled'] });
  await consumer.run({ eachMessage });
}
//- src/codec.ts
export const decode = <T,>(buffer: Buffer): T => JSON.parse(buffer.toString('utf8')) as T;
//- src/segment.ts
import { Analytics } from '@segment/analytics-node';
const analytics = new Analytics({ writeKey: process.env.SEGMENT! });
export async function trackRide(rideId: string, properties: Record<string, unknown>) {
  analytics.track({ anonymousId: rideId, event: 'Ride', properties });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user.device.cookie_id -> Segment
}
